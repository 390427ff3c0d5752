import { answersFromFlat, evaluate, readForm } from '@skinroot/forms';
import { intakeForms, workedExamples } from '@skinroot/reference';
import { consentText } from './consent-text';
import { changesFor, factsFor } from './intake-facts';
import { intakeFormOf } from './intake-form';
import { readIntake } from './intake-reading';

const shipped = JSON.parse(JSON.stringify(intakeForms[0])) as Questionnaire;
const bloating = workedExamples.intake.find(({ name }) => name.startsWith('bloating'))?.answers ?? {};

interface Item {
  linkId: string;
  answerOption?: { extension?: object[] }[];
  item?: Item[];
}
interface Questionnaire extends Record<string, unknown> {
  item: Item[];
}

function aForm(questionnaire: Record<string, unknown>) {
  const read = readForm(questionnaire);
  if (!read.ok) throw new Error(read.reason);
  return intakeFormOf({ questionnaire, form: read.form });
}

function reading(questionnaire: Record<string, unknown>, flat: Record<string, unknown>) {
  const intakeForm = aForm(questionnaire);
  return readIntake(intakeForm, evaluate(intakeForm.form, answersFromFlat(intakeForm.form, flat).answers));
}

const changed = (change: (items: Item[]) => Item[]): Questionnaire => {
  const copy = structuredClone(shipped);
  return { ...copy, item: copy.item.map((group) => ({ ...group, item: change(group.item ?? []) })) };
};

describe('a changed intake form', () => {
  it('without a scored question gives up that area and keeps the others and the flags', () => {
    const { result } = reading(
      changed((items) => items.filter(({ linkId }) => linkId !== 'gut.pain')),
      bloating,
    );
    expect(result.areas.map(({ id, score }) => [id, score])).toEqual([
      ['food', 12],
      ['nickel', 0],
      ['barrier', 0],
      ['products', 0],
      ['load', 12],
    ]);
    expect(result.redFlags.map(({ id }) => id)).toEqual(['coeliac-first']);
  });

  it('whose options lost their points gives up that area rather than guess', () => {
    const withoutPoints = changed((items) =>
      items.map((item) =>
        item.linkId === 'load.sleep'
          ? { ...item, answerOption: item.answerOption?.map(({ extension: _, ...option }) => option) }
          : item,
      ),
    );
    expect(reading(withoutPoints, bloating).result.areas.map(({ id }) => id)).not.toContain('load');
  });

  it('with none of our questions has no areas, flags or proposals', () => {
    const own = {
      resourceType: 'Questionnaire',
      title: 'Own',
      item: [{ linkId: 'flag.breath', type: 'string', text: 'How is your breath?' }],
    };
    expect(reading(own, { 'flag.breath': 'true' })).toMatchObject({
      result: { areas: [], redFlags: [] },
      proposals: [],
    });
  });
});

describe('the text to sign', () => {
  it('has the consents in order and no item that comes and goes', () => {
    const text = aForm(shipped).consentText.split('\n');
    expect(text).toHaveLength(8);
    expect(text[0]).toMatch(/^Your answers are health data/);
    expect(text[1]).toBe('I am 18 years or older');
    expect(text.join()).not.toMatch(/Photos without face|Date of consent/);
    expect(text.at(-1)).toBe('By typing my name I sign these consents and confirm my answers.');
  });

  it('is the confirmation alone where a form asks no consent', () => {
    const { form } = aForm({
      resourceType: 'Questionnaire',
      title: 'Own',
      item: [{ linkId: 'a', type: 'boolean', text: 'A' }],
    });
    expect(consentText(form)).toBe('By typing my name I confirm my answers.');
  });
});

describe('facts', () => {
  const { form } = aForm(shipped);
  const record = (conditions: string[], tags: string[] = []) => ({ conditions, tags });
  const plain = { 'skin.problem': ['eczema', 'other'], 'skin.problem-other': 'Itchy scalp', 'food.anaphylaxis': true };
  const eczema = form.places.get('skin.problem')?.item.options[0]?.display ?? '';

  it.each([
    [[], 'new', `${eczema}, Itchy scalp`],
    [[eczema.toUpperCase(), 'itchy scalp'], 'same', `${eczema.toUpperCase()}, itchy scalp`],
    [['Acne'], 'conflict', `Acne, ${eczema}, Itchy scalp`],
  ])('conditions beside %j are %s', (known, state, value) => {
    expect(factsFor(record(known), form, plain)[0]).toMatchObject({
      key: 'conditions',
      state,
      value,
      current: known.join(', '),
    });
  });

  it('become changes only where the record does not say so yet', () => {
    const take = (known: ReturnType<typeof record>) =>
      changesFor(known, factsFor(known, form, plain), { form, answers: plain });
    expect(take(record([]))).toEqual({ conditions: [eczema, 'Itchy scalp'], tags: ['severe allergic reaction'] });
    expect(take(record([eczema, 'Itchy scalp'], ['severe allergic reaction']))).toEqual({});
    expect(changesFor(record([]), [], { form, answers: plain })).toEqual({});
  });

  it('nothing answered, nothing to take', () => {
    expect(factsFor(record([]), form, {})).toEqual([]);
  });
});
