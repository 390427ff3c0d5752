import { nickelNotes, type NickelAnswers } from '@skinroot/domain';
import {
  acidFoodIds,
  foodById,
  kettleDrinkIds,
  nickelNoteTexts,
  sourceByKey,
  tapWaterDrinkIds,
} from '@skinroot/reference';

const notesOf = (answers?: NickelAnswers, foodIds?: readonly string[]) =>
  nickelNotes({ answers, portions: foodIds?.map((foodId) => ({ foodId, grams: 100 })) }, nickelNoteTexts, foodById)
    .filter(({ id }) => id !== 'nutrients')
    .map(({ id, status }) => (status === 'ask' ? `${id}?` : id));

describe('nickelNotes', () => {
  const no = { cookware: false, kettle: false, iron: 'no' } as const;
  const uptake = ['vitamin-c', 'empty-stomach'];
  it.each<[string, NickelAnswers | undefined, string[] | undefined, string[]]>([
    ['nothing known', undefined, undefined, [...uptake, 'iron?', 'cookware?', 'kettle?', 'first-water?']],
    [
      'null is not no',
      { cookware: null, kettle: null, iron: null },
      undefined,
      [...uptake, 'iron?', 'cookware?', 'kettle?', 'first-water?'],
    ],
    ['everything denied', no, undefined, uptake],
    ['low iron', { ...no, iron: 'yes' }, undefined, [...uptake, 'iron']],
    ['iron never tested', { ...no, iron: 'unknown' }, undefined, [...uptake, 'iron?']],
    ['steel or first water', { ...no, cookware: true }, undefined, [...uptake, 'cookware', 'first-water']],
    ['kettle', { ...no, kettle: true }, undefined, [...uptake, 'kettle']],
    ['a day of tomato sauce', { iron: 'no' }, ['tomato-sauce'], [...uptake, 'cookware?']],
    ['... in steel', { iron: 'no', cookware: true }, ['tomato-sauce'], [...uptake, 'cookware']],
    ['... not in steel', { iron: 'no', cookware: false }, ['tomato-sauce'], uptake],
    ['a day of tea', { iron: 'no' }, ['tea-black'], [...uptake, 'kettle?', 'first-water?']],
    ['filter coffee meets no kettle', { iron: 'no', kettle: true }, ['coffee'], [...uptake, 'first-water?']],
    ['a day that cannot matter', { iron: 'no', cookware: true, kettle: true }, ['chicken'], uptake],
    ['unknown content may hold nickel', no, ['tempeh'], uptake],
    ['an empty day', no, [], []],
  ])('%s', (_name, answers, foodIds, expected) => expect(notesOf(answers, foodIds)).toEqual(expected));

  it('counts nothing that weighs nothing', () => {
    const portions = [{ foodId: 'tomato-sauce', grams: 0 }];
    const notes = nickelNotes({ answers: no, portions }, nickelNoteTexts, foodById);
    expect(notes.map(({ id }) => id)).toEqual(['nutrients']);
  });
  it.each([
    ['no-such-food', 10],
    ['tomato', -1],
    ['tomato', NaN],
  ])('refuses %s, %p g', (foodId, grams) =>
    expect(() => nickelNotes({ portions: [{ foodId, grams }] }, nickelNoteTexts, foodById)).toThrow(RangeError),
  );
});

describe('texts of the notes', () => {
  const text = (id: string) => nickelNoteTexts.find((note) => note.id === id);
  it('claim no more than is known', () => {
    expect(text('vitamin-c')).toMatchObject({
      evidence: 'plausible',
      text: expect.stringContaining('plausible, not shown') as string,
    });
    expect(text('iron')?.text).toMatch(/ferritin.*no iron tablets/);
  });
  it('name publications and foods that exist', () => {
    expect(nickelNoteTexts.flatMap(({ sources }) => sources).filter((key) => !sourceByKey(key))).toEqual([]);
    expect([...acidFoodIds, ...kettleDrinkIds, ...tapWaterDrinkIds].filter((id) => !foodById(id))).toEqual([]);
  });
});
