import { checkAnswer } from '../check/check-answer';
import { readForm } from '../read/read-form';
import { fromQuestionnaireResponse } from './from-questionnaire-response';
import { toQuestionnaireResponse } from './to-questionnaire-response';

describe('an option goes out as what it was offered as, and comes back the same', () => {
  it.each<[string, object, unknown]>([
    ['integer', { valueInteger: 3 }, 3],
    ['date', { valueDate: '2026-05-01' }, '2026-05-01'],
    ['time', { valueTime: '10:30:00' }, '10:30:00'],
    ['text', { valueString: 'x' }, 'x'],
    ['coding', { valueCoding: { system: 'urn:s', code: 'x', display: 'X' } }, 'x'],
    ['reference', { valueReference: { reference: 'Practitioner/1', display: 'Dr. Green' } }, 'Dr. Green'],
    ['reference without words', { valueReference: { reference: 'Practitioner/1' } }, 'Practitioner/1'],
  ])('%s', (_kind, option, given) => {
    const read = readForm({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [{ linkId: 'a', text: 'A', type: 'choice', answerOption: [{ valueString: 'other' }, option] }],
    });
    if (!read.ok) throw new Error(read.reason);
    const checked = checkAnswer(read.form, 'a', given);
    if (!checked.ok) throw new Error(checked.message);
    const answers = { a: checked.value };
    const response = toQuestionnaireResponse(read.form, answers);
    expect(response.item).toEqual([{ linkId: 'a', text: 'A', answer: [option] }]);
    expect(fromQuestionnaireResponse(read.form, response)).toEqual({ answers, refused: [] });
  });
});
