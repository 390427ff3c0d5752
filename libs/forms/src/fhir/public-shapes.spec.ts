import { checkAnswer } from '../check/check-answer';
import { initialAnswers } from '../answers/initial-answers';
import { readForm } from '../read/read-form';
import { fromQuestionnaireResponse } from './from-questionnaire-response';
import { toQuestionnaire } from './to-questionnaire';
import { toQuestionnaireResponse } from './to-questionnaire-response';

// Shapes met in public forms (LHC-Forms, the SDC guide, refero, DSTU2 examples), each cut down to what it is about.
function read(...item: object[]) {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
  if (!result.ok) throw new Error(result.reason);
  return result;
}
const told = (...item: object[]) => read(...item).report.map(({ linkId, code }) => `${linkId} ${code}`);

describe('values in the type of another', () => {
  it.each<[string, string, object, object]>([
    ['a number as text', 'integer', { valueInteger: '10' }, { valueInteger: 10 }],
    ['a text as number', 'choice', { valueString: 10 }, { valueString: '10' }],
  ])('an option that is %s is put right, told and answered', (_case, type, written, right) => {
    const question = { linkId: 'a', text: 'A', type, answerOption: [written] };
    const { form, report } = read(question);
    expect(report.map(({ code }) => code)).toContain('converted');
    expect(toQuestionnaire(form).item).toEqual([{ ...question, type: 'choice', answerOption: [right] }]);
    const checked = checkAnswer(form, 'a', form.items[0]?.options[0]?.value);
    const answers = { a: checked.ok ? checked.value : [] };
    const response = toQuestionnaireResponse(form, answers);
    expect(response.item).toEqual([{ linkId: 'a', text: 'A', answer: [right] }]);
    expect({ ...fromQuestionnaireResponse(form, response).answers }).toEqual(answers);
  });

  it('fields of an item are put right and told', () => {
    const item = { linkId: 'a', text: 5, type: 'string', required: 'true', repeats: 'false', maxLength: '9' };
    expect(told(item)).toEqual(Array(4).fill('a converted'));
    const { form } = read(item);
    expect(form.items[0]).toMatchObject({ text: '5', required: true, repeats: false, maxLength: 9 });
    expect(toQuestionnaire(form).item).toEqual([
      { linkId: 'a', text: '5', type: 'string', required: true, repeats: false, maxLength: 9 },
    ]);
  });
});

it('initial values stand beside the options that are marked as selected, each once', () => {
  const option = (code: string, more = {}) => ({ valueCoding: { code, display: code }, ...more });
  const { form } = read({
    linkId: 'a',
    text: 'A',
    type: 'open-choice',
    repeats: true,
    answerOption: [option('x'), option('y', { initialSelected: true }), option('z', { initialSelected: true })],
    initial: [{ valueString: 'own words' }, { valueCoding: { code: 'y' } }],
  });
  expect(initialAnswers(form).a).toEqual(['own words', { code: 'y', display: 'y' }, { code: 'z', display: 'z' }]);
});

it('an entry left empty keeps those behind it in their places', () => {
  const group = { linkId: 'g', text: 'G', type: 'group', repeats: true };
  const { form } = read({ ...group, item: [{ linkId: 'a', text: 'A', type: 'string' }] });
  const answers = { 'a~2': ['third'] };
  const response = toQuestionnaireResponse(form, answers);
  const head = { linkId: 'g', text: 'G' };
  expect(response.item).toEqual([
    head,
    head,
    { ...head, item: [{ linkId: 'a', text: 'A', answer: [{ valueString: 'third' }] }] },
  ]);
  expect({ ...fromQuestionnaireResponse(form, response).answers }).toEqual(answers);
});

it('a form of DSTU2 is not passed off as an empty one', () => {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Old', group: { question: [{}] } });
  expect(result.ok && result.report).toMatchObject([{ message: expect.stringContaining('DSTU2') as string }]);
});
