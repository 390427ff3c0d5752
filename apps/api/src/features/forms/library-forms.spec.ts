import { answersFromFlat, evaluate, type Form, readForm } from '@skinroot/forms';
import { intakeScoring, libraryFormById, libraryForms, redFlags } from '@skinroot/reference';
import { askedSigns } from '../intakes/asked-signs';
import { intakeFormOf } from '../intakes/intake-form';
import { readIntake } from '../intakes/intake-reading';
import { countQuestions } from './form.mapper';

const formOf = (id: string): Form => {
  const read = readForm(libraryFormById(id));
  if (!read.ok) throw new Error(read.reason);
  return read.form;
};
const questionnaireOf = (id: string) => ({ ...libraryFormById(id) });
const readingOf = (id: string, flat: Record<string, unknown>) => {
  const form = formOf(id);
  const { answers, refused } = answersFromFlat(form, flat);
  expect(refused).toEqual([]);
  return readIntake(intakeFormOf({ questionnaire: questionnaireOf(id), form }), evaluate(form, answers));
};

describe.each(libraryForms().map((form) => [form.id, form] as const))('%s', (_id, form) => {
  it('is read without a repair', () => expect(readForm(form)).toMatchObject({ ok: true, report: [] }));

  it('begins, duplicated, as a form that can be brought in again', () => {
    const { id: _, url: _url, version: _version, name: _name, ...copy } = form;
    const read = readForm(JSON.parse(JSON.stringify({ ...copy, status: 'draft', title: `${form.title} (copy)` })));
    expect(read).toMatchObject({ ok: true, report: [] });
  });
});

describe('the root-cause intake', () => {
  it.each([
    ['agreed', { 'consent.photos': true }, true],
    ['did not agree', { 'consent.photos': false }, false],
    ['have not said yet', {}, false],
  ])('asks for photos those who %s: %o, %s', (_case, flat, isAsked) => {
    const form = formOf('root-cause-intake');
    const state = evaluate(form, answersFromFlat(form, flat).answers);
    expect(state.items.get('photos.skin')).toMatchObject({ enabled: isAsked, required: false });
  });
});

describe('the short skin intake', () => {
  const form = formOf('skin-intake');

  it('asks no more than 25 questions', () => {
    expect(countQuestions(questionnaireOf('skin-intake'))).toBeLessThanOrEqual(25);
    expect(countQuestions(questionnaireOf('skin-intake'))).toBeGreaterThan(20);
  });

  it('asks every item as the root-cause intake does, in its order', () => {
    const whole = libraryFormById('root-cause-intake')?.item ?? [];
    for (const group of libraryFormById('skin-intake')?.item ?? []) {
      const source = whole.find(({ linkId }) => linkId === group.linkId)?.item ?? [];
      expect(group.item).toEqual(source.filter(({ linkId }) => group.item?.some((item) => item.linkId === linkId)));
    }
  });

  it('holds the consents that are signed', () =>
    expect(intakeFormOf({ questionnaire: questionnaireOf('skin-intake'), form }).consentText.split('\n')).toHaveLength(
      6,
    ));

  it('scores the skin barrier, which it carries whole, as the long intake would, and no other area', () => {
    const answers = Object.fromEntries(
      [...form.places.values()]
        .filter(({ item }) => item.linkId.startsWith('barrier.') && item.options.length > 0)
        .map(({ item }) => [item.linkId, [item.options.at(-1)?.value ?? '']]),
    );
    const { result } = readIntake(
      intakeFormOf({ questionnaire: questionnaireOf('skin-intake'), form }),
      evaluate(form, answers),
    );
    expect(result.areas.map(({ id, missing }) => [id, missing])).toEqual([['barrier', []]]);
    expect(result.areas[0]?.max).toBe(intakeScoring.areas.find(({ id }) => id === 'barrier')?.max);
    expect(result.areas[0]?.score).toBeGreaterThan(0);
  });
});

describe('warning signs', () => {
  it.each([
    ['root-cause-intake', 23],
    ['skin-intake', 4],
    ['visit-follow-up', 3],
    ['product-shelf', 0],
  ])('of %s that are asked: %i of 23', (id, asked) => expect(askedSigns(formOf(id))).toEqual({ asked, known: 23 }));
});

describe('the follow-up before a visit', () => {
  const questions = [...formOf('visit-follow-up').places.values()].map(({ item }) => item);

  it('asks no more than 15 questions', () =>
    expect(countQuestions(questionnaireOf('visit-follow-up'))).toBeLessThanOrEqual(15));

  const urgent = redFlags.filter(({ level }) => level === 'emergency' || level === 'same-day');
  const signs = urgent.flatMap(({ id, when }) =>
    ('any' in when ? when.any : [when]).map((part) => [id, 'linkId' in part ? part.linkId : ''] as const),
  );
  it.each(signs)('raises %s by %s, as the intake does', (id, linkId) => {
    expect(readingOf('visit-follow-up', { [linkId]: true }).result.redFlags.map((flag) => flag.id)).toEqual([id]);
    expect(readingOf('visit-follow-up', { [linkId]: false }).result.redFlags).toEqual([]);
  });

  it('asks every sign in the words of the intake', () => {
    const whole = formOf('root-cause-intake');
    const borrowed = questions.filter(({ linkId }) => whole.places.has(linkId));
    expect(borrowed).toHaveLength(10);
    expect(borrowed.map(({ text }) => text)).toEqual(borrowed.map(({ linkId }) => whole.places.get(linkId)?.item.text));
  });

  it('scores no area and proposes no program', () =>
    expect(readingOf('visit-follow-up', { 'skin.itch': 7, 'visit.sleep': 4 })).toMatchObject({
      result: { areas: [] },
      proposals: [],
    }));
});
