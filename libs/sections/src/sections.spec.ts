import { type Form, type FormItem, readForm } from '@skinroot/forms';
import { bySection, sectionOf, sectionsOf } from './sections';

const formOf = (...item: object[]): Form => {
  const result = readForm({ resourceType: 'Questionnaire', status: 'draft', title: 'Form', item });
  if (!result.ok) throw new Error(result.reason);
  return result.form;
};
const run = (from: number, to: number): object[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ linkId: `q${from + at}`, text: 'How?', type: 'string' }));
const group = (linkId: string, item: object[], more: object = {}) => ({
  linkId,
  text: linkId.toUpperCase(),
  type: 'group',
  item,
  ...more,
});
const words = (items: readonly FormItem[]): string => {
  const [first, last] = [items[0]?.linkId ?? 'nothing', items.at(-1)?.linkId ?? ''];
  return items.length > 1 ? `${first}-${last}` : first;
};

describe('sections', () => {
  it.each<[string, object[], string[]]>([
    ['none', [], []],
    ['loose questions', run(1, 60), ['q1 Form: q1-q60']],
    ['more than fit on a page', run(1, 61), ['q1 Form (1/2): q1-q31', 'q32 Form (2/2): q32-q61']],
    [
      'groups, and what stands loose between them',
      [...run(1, 2), group('a', run(3, 4)), ...run(5, 5), group('b', [])],
      ['q1 Form: q1-q2', 'a A: q3-q4', 'q5 Form: q5', 'b B: nothing'],
    ],
    ['a long group', [group('a', run(1, 120))], ['a A (1/2): q1-q60', 'q61 A (2/2): q61-q120']],
    [
      'groups in a group, kept whole',
      [group('a', [group('b', run(1, 40)), group('c', run(41, 70)), ...run(71, 75)])],
      ['a A (1/2): b', 'c A (2/2): c-q75'],
    ],
    [
      'one group around everything',
      [group('a', [...run(1, 3), group('b', run(4, 100)), ...run(101, 102)])],
      ['a A (1/2): q1-q3', 'b B (1/2): q4-q52', 'q53 B (2/2): q53-q100', 'q101 A (2/2): q101-q102'],
    ],
    [
      'a group of nothing but a long one',
      [group('a', [group('b', run(1, 61))])],
      ['b B (1/2): q1-q31', 'q32 B (2/2): q32-q61'],
    ],
    ['a group that repeats, however long', [group('a', run(1, 90), { repeats: true })], ['a A: a']],
    [
      'a question with many below it',
      [{ linkId: 'a', text: 'A', type: 'string', item: run(1, 90) }, ...run(91, 92)],
      ['a Form (1/2): a', 'q91 Form (2/2): q91-q92'],
    ],
  ])('%s', (_, items, expected) => {
    const found = sectionsOf(formOf(...items));
    expect(found.map(({ linkId, title, items }) => `${linkId} ${title}: ${words(items)}`)).toEqual(expected);
  });

  it('asks every item once, on a page of about 60 at most, at an address of its own', () => {
    const form = formOf(group('a', [group('b', run(1, 700)), ...run(701, 900)]), ...run(901, 2000));
    const sections = sectionsOf(form);
    expect(sections.flatMap(({ items }) => items.map(({ linkId }) => linkId))).toEqual(
      [...form.places.keys()].filter((linkId) => linkId.startsWith('q')),
    );
    expect(Math.max(...sections.map(({ items }) => items.length))).toBeLessThanOrEqual(60);
    expect(new Set(sections.map(({ linkId }) => linkId)).size).toBe(sections.length);
    expect(sections.map(({ linkId }) => sectionOf(form, linkId))).toEqual(sections);
  });

  it('finds the section of any item, and of a group its first part', () => {
    const form = formOf(group('a', [group('b', run(1, 3)), ...run(4, 80)]), {
      linkId: 'c',
      type: 'display',
      text: 'C',
    });
    const titles = ['a', 'b', 'q2', 'q41', 'q80', 'c', 'gone'].map((linkId) => sectionOf(form, linkId)?.title);
    expect(titles).toEqual(['A (1/2)', 'A (1/2)', 'A (1/2)', 'A (2/2)', 'A (2/2)', 'Form', undefined]);
    const sorted = [...bySection(form, ['q80', 'c', 'q2', 'gone', 'q1'], (linkId) => linkId)];
    expect(sorted.map(([{ title }, linkIds]) => [title, linkIds])).toEqual([
      ['A (2/2)', ['q80']],
      ['Form', ['c']],
      ['A (1/2)', ['q2', 'q1']],
    ]);
  });
});
