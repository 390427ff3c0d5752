import { readFileSync } from 'node:fs';
import { readForm } from '../read/read-form';
import { answersFromFlat, flatAnswers } from './flat';

const read = (json: unknown) => {
  const result = readForm(json);
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const fixture = (name: string) => readFileSync(`test/fixtures/ok/fhir/${name}.json`, 'utf8');

describe('the worked clients of the root-cause intake', () => {
  const form = read(fixture('root-cause-intake'));
  const clients = JSON.parse(fixture('root-cause-intake.answers')) as {
    name: string;
    answers: Record<string, unknown>;
  }[];

  it.each(clients.map(({ name, answers }) => [name, answers] as const))(
    '%s: comes back as it was given',
    (_name, given) => {
      const { answers, refused } = answersFromFlat(form, given);
      expect(refused).toEqual([]);
      expect({ ...flatAnswers(form, answers) }).toEqual(given);
    },
  );
});

describe('short answers', () => {
  const form = read({
    resourceType: 'Questionnaire',
    status: 'draft',
    item: [
      { linkId: 'q', text: 'Q', type: 'quantity' },
      { linkId: 'f', text: 'F', type: 'attachment' },
      { linkId: 'when', text: 'W', type: 'boolean' },
      {
        linkId: 'then',
        text: 'T',
        type: 'string',
        enableWhen: [{ question: 'when', operator: '=', answerBoolean: true }],
      },
      { linkId: 'constructor', text: 'C', type: 'string' },
    ],
  });

  it('has amounts as numbers and files as ids, and leaves out what is disabled', () => {
    const answers = {
      q: [{ value: 3, unit: 'g' }],
      f: [{ id: 'x1', name: 'a.png', contentType: 'image/png', size: 9 }],
      then: ['hidden'],
      when: [false],
    };
    expect({ ...flatAnswers(form, answers) }).toEqual({ q: 3, f: 'x1', when: false });
  });

  it('knows no answer by the name of a built-in', () => {
    expect(flatAnswers(form, {}).constructor).toBeUndefined();
    expect({ ...answersFromFlat(form, { constructor: 'x' }).answers }).toEqual({ constructor: ['x'] });
  });

  it('lists what does not fit', () => {
    expect(answersFromFlat(form, { when: 'yes', nobody: 1 }).refused).toMatchObject([
      { path: 'when', code: 'wrong-type' },
      { path: 'nobody', code: 'unknown-question' },
    ]);
  });
});
