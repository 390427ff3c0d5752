import fc from 'fast-check';
import { checkValues } from '../check/check-values';
import { evaluate } from '../evaluate/evaluate';
import type { Form, FormItem } from '../model/form';
import type { Answers, AnswerValue } from '../model/value';
import { initialAnswers } from '../answers/initial-answers';
import { readForm } from '../read/read-form';
import { fromQuestionnaireResponse } from './from-questionnaire-response';
import { toQuestionnaire } from './to-questionnaire';
import { toQuestionnaireResponse } from './to-questionnaire-response';
import { formText, publicForms } from '../../../../test/fixtures/ok/fhir/public-forms';

const read = (json: unknown): Form => {
  const result = readForm(json);
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const names = [...publicForms, 'root-cause-intake'];

describe('the questionnaire', () => {
  it.each(names)('%s comes back byte for byte, but for a missing status and what no text can have', (name) => {
    const source = JSON.parse(formText(name)) as { status?: string };
    const { status, ...rest } = toQuestionnaire(read(source));
    const { status: written, ...original } = source;
    const valid = (_key: string, value: { readonly type?: string } | null) =>
      value?.type === 'display' ? { ...value, required: undefined, repeats: undefined } : value;
    expect(JSON.stringify(rest)).toBe(JSON.stringify(original, valid));
    expect(status).toBe(written ?? 'draft');
  });

  it('comes back repaired: unique linkIds, R4 options, no dangling conditions, unknown extensions kept', () => {
    const extension = [{ url: 'urn:own', valueString: 'kept' }];
    const form = read({
      resourceType: 'Questionnaire',
      status: 'nonsense',
      item: [
        { linkId: 'a', text: 'A', type: 'coding', option: ['x', { code: 'y' }], extension },
        {
          linkId: 'a',
          text: 'B',
          type: 'string',
          enableWhen: [{ question: 'gone', operator: '=', answerBoolean: true }],
        },
        { linkId: 'c', text: 'C', type: 'string', enableWhen: [{ question: 'a', hasAnswer: false }] },
      ],
    });
    expect(toQuestionnaire(form)).toEqual({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [
        {
          linkId: 'a',
          text: 'A',
          type: 'choice',
          answerOption: [{ valueString: 'x' }, { valueCoding: { code: 'y' } }],
          extension,
        },
        { linkId: 'a-2', text: 'B', type: 'string' },
        {
          linkId: 'c',
          text: 'C',
          type: 'string',
          enableWhen: [{ question: 'a-2', operator: 'exists', answerBoolean: false }],
        },
      ],
    });
  });
});

describe('the response', () => {
  it.each(names)('%s: filled, sent and read back, the enabled answers are the same', (name) => {
    const form = read(formText(name));
    fc.assert(
      fc.property(filled(form), (answers) => {
        const response = toQuestionnaireResponse(form, answers, { authored: '2026-01-02T03:04:05Z' });
        const back = fromQuestionnaireResponse(form, JSON.parse(JSON.stringify(response)));
        const enabled = [...evaluate(form, answers).items.values()].filter((state) => state.enabled && state.answered);
        expect(back.refused).toEqual([]);
        expect({ ...back.answers }).toEqual(Object.fromEntries(enabled.map(({ path, values }) => [path, values])));
        expect(faults(response, JSON.parse(formText(name)) as Item)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('nests, repeats, and leaves out what is disabled', () => {
    const form = read({
      resourceType: 'Questionnaire',
      url: 'urn:q',
      version: '2',
      status: 'active',
      item: [
        {
          linkId: 'g',
          text: 'G',
          type: 'group',
          repeats: true,
          item: [
            {
              linkId: 'a',
              text: 'A',
              type: 'boolean',
              item: [
                {
                  linkId: 'b',
                  text: 'B',
                  type: 'time',
                  enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
                },
              ],
            },
          ],
        },
      ],
    });
    const answers: Answers = { g: [3], 'a~0': [true], 'b~0': ['10:00:00'], 'a~1': [false], 'b~1': ['11:00:00'] };
    expect(toQuestionnaireResponse(form, answers, { subject: 'Patient/1', authored: '2026-01-01T00:00:00Z' })).toEqual({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'urn:q|2',
      status: 'completed',
      subject: { reference: 'Patient/1' },
      authored: '2026-01-01T00:00:00Z',
      item: [
        {
          linkId: 'g',
          text: 'G',
          item: [
            {
              linkId: 'a',
              text: 'A',
              answer: [{ valueBoolean: true, item: [{ linkId: 'b', text: 'B', answer: [{ valueTime: '10:00:00' }] }] }],
            },
          ],
        },
        { linkId: 'g', text: 'G', item: [{ linkId: 'a', text: 'A', answer: [{ valueBoolean: false }] }] },
      ],
    });
  });

  it('writes every type as R4 has it', () => {
    const kinds: [string, AnswerValue, object][] = [
      ['boolean', true, { valueBoolean: true }],
      ['integer', 3, { valueInteger: 3 }],
      ['decimal', 3.5, { valueDecimal: 3.5 }],
      ['date', '2026-01-01', { valueDate: '2026-01-01' }],
      ['dateTime', '2026-01-01T10:00:00', { valueDateTime: '2026-01-01T10:00:00+02:00' }],
      ['time', '10:00:00', { valueTime: '10:00:00' }],
      ['string', 's', { valueString: 's' }],
      ['text', 't', { valueString: 't' }],
      ['url', 'https://a.example', { valueUri: 'https://a.example' }],
      ['reference', 'Dr A', { valueReference: { display: 'Dr A' } }],
      ['quantity', { value: 2, unit: 'g' }, { valueQuantity: { value: 2, unit: 'g' } }],
      ['choice', { code: 'c' }, { valueCoding: { code: 'c' } }],
      ['choice', 'free', { valueCoding: { display: 'free' } }],
      ['open-choice', 'free', { valueString: 'free' }],
      [
        'attachment',
        { id: 'f', name: 'n.png', contentType: 'image/png', size: 4 },
        { valueAttachment: { contentType: 'image/png', url: 'Binary/f', size: 4, title: 'n.png' } },
      ],
    ];
    const form = read({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: kinds.map(([type], at) => ({ linkId: `q${at}`, text: 'Q', type })),
    });
    const answers = Object.fromEntries(kinds.map(([, value], at) => [`q${at}`, [value]]));
    const { item } = toQuestionnaireResponse(form, answers, { offset: '+02:00' });
    expect(item).toEqual(kinds.map(([, , answer], at) => ({ linkId: `q${at}`, text: 'Q', answer: [answer] })));
  });

  it('never throws at a hostile response', () => {
    const form = read(formText('d08-paperwork-attachments'));
    const file = { valueAttachment: { url: 'Binary/%E0%A4%A', title: 'x', contentType: 'image/png', size: 1 } };
    const repeated = Array.from({ length: 3 }, () => ({ linkId: 'photo-id-front', answer: [file, null, {}, 7] }));
    expect(fromQuestionnaireResponse(form, { item: repeated }).answers['photo-id-front']?.[0]).toMatchObject({
      id: '%E0%A4%A',
    });
    for (const odd of [null, 3, 'x', [], { item: 'x' }, { item: [[]] }, { item: { linkId: {} } }])
      expect({ ...fromQuestionnaireResponse(form, odd).answers }).toEqual({});
  });

  it('takes each answer of a repeating question, also when they come apart, and refuses a wrong place', () => {
    const form = read({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [
        { linkId: 's', text: 'S', type: 'string', repeats: true },
        { linkId: 'g', text: 'G', type: 'group', repeats: true, item: [{ linkId: 'n', text: 'N', type: 'string' }] },
      ],
    });
    const answer = (linkId: string, valueString: string) => ({ linkId, answer: [{ valueString }] });
    const { answers, refused } = fromQuestionnaireResponse(form, {
      item: [answer('s', '1'), answer('s', '2'), answer('n', 'lost')],
    });
    expect(answers.s).toEqual(['1', '2']);
    expect(refused).toMatchObject([{ linkId: 'n', code: 'bad-path' }]);
  });

  it('lists what it cannot read back', () => {
    const form = read({
      resourceType: 'Questionnaire',
      status: 'draft',
      item: [{ linkId: 'n', text: 'N', type: 'integer' }],
    });
    const { answers, refused } = fromQuestionnaireResponse(form, {
      item: [{ linkId: 'n', answer: [{ valueString: 'x' }] }, { linkId: 'zz' }, null],
    });
    expect({ ...answers }).toEqual({});
    expect(refused.map(({ linkId, code }) => `${linkId} ${code}`).sort()).toEqual([
      'n wrong-type',
      'zz unknown-question',
    ]);
  });
});

it('initial answers: values, selected options and a unit without amount', () => {
  const form = read(formText('d09-initial-values'));
  expect({ ...initialAnswers(form) }).toEqual({
    '1.0': [{ system: 'custom', code: 'N', display: 'No' }],
    '2.0': [
      { system: 'custom', code: '2nd', display: 'Second' },
      { system: 'custom', code: '3rd', display: 'Third' },
    ],
    '3.0': ['Here is a sample text'],
    '4.0': [false],
    '5.0': ['2022-01-22'],
    '6.0': [{ value: 30, unit: '$', system: 'http://measureunit.org', code: 'USD' }],
  });
  expect(form.places.get('7.0')?.item.unit).toEqual({ system: 'http://measureunit.org', code: 'USD', display: '$' });
});

type Item = { linkId?: string; type?: string; item?: Item[]; answer?: (Record<string, unknown> & { item?: Item[] })[] };

/** R4's own rules for a response, checked on the JSON: known linkIds at the place where the questionnaire has them, and one typed value an answer. */
function faults(response: object, questionnaire: Item): string[] {
  const allowed: Record<string, string[]> = {
    boolean: ['valueBoolean'],
    decimal: ['valueDecimal'],
    integer: ['valueInteger'],
    date: ['valueDate'],
    dateTime: ['valueDateTime'],
    time: ['valueTime'],
    string: ['valueString'],
    text: ['valueString'],
    url: ['valueUri'],
    attachment: ['valueAttachment'],
    reference: ['valueReference'],
    quantity: ['valueQuantity'],
    choice: ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime'],
    'open-choice': ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime'],
  };
  const found: string[] = [];
  const compare = (items: Item[], asked: Item[]) => {
    let last = -1;
    for (const item of items) {
      const at = asked.findIndex(({ linkId }) => linkId === item.linkId);
      const question = asked[at];
      if (!question || at < last) found.push(`${item.linkId}: out of place`);
      last = at;
      for (const answer of item.answer ?? []) {
        const values = Object.keys(answer).filter((key) => key.startsWith('value'));
        if (values.length > 1 || values.some((key) => !allowed[question?.type ?? '']?.includes(key)))
          found.push(`${item.linkId}: ${values.join()}`);
        compare(answer.item ?? [], question?.item ?? []);
      }
      if (item.item && item.answer) found.push(`${item.linkId}: items beside answers`);
      compare(item.item ?? [], question?.item ?? []);
    }
  };
  compare((response as Item).item ?? [], questionnaire.item ?? []);
  return found;
}

function filled(form: Form): fc.Arbitrary<Answers> {
  return fc.array(fc.nat(), { minLength: 300, maxLength: 300 }).map((seed) => {
    const answers: Record<string, AnswerValue[]> = {};
    let used = 0;
    const fill = (items: readonly FormItem[], suffix: string) => {
      for (const item of items) {
        const random = seed[used++ % 300] ?? 0;
        const value = valueFor(item, random);
        const check = value === undefined ? undefined : checkValues(item, value);
        if (check?.ok === true && random % 5 > 0) answers[item.linkId + suffix] = [...check.value];
        const inside = item.type === 'group' && item.repeats ? (suffix === '' ? '~0' : `${suffix}.0`) : suffix;
        fill(item.children, inside);
      }
    };
    fill(form.items, '');
    return answers;
  });
}

function valueFor(item: FormItem, random: number): AnswerValue | undefined {
  if (item.options.length > 0) return item.options[random % item.options.length]?.value;
  const samples: Partial<Record<FormItem['type'], AnswerValue>> = {
    boolean: random % 2 === 0,
    integer: Math.max(Number(item.minValue ?? 0), random % 9),
    decimal: Math.max(Number(item.minValue ?? 0), 1.5),
    date: '2026-02-03',
    dateTime: '2026-02-03T04:05:06Z',
    time: '07:08:09',
    string: 'some words',
    text: 'more words',
    url: 'https://example.org/x',
    reference: 'Dr Example',
    quantity: {
      value: 7,
      ...(item.unitOptions[0] && {
        unit: item.unitOptions[0].display ?? '',
        code: item.unitOptions[0].code ?? '',
        system: item.unitOptions[0].system ?? '',
      }),
    },
    attachment: { id: 'file 1', name: 'a.png', contentType: 'image/png', size: 12 },
    choice: 'typed',
    'open-choice': 'typed',
  };
  return samples[item.type];
}
