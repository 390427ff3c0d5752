import { answersFromFlat, evaluate, readForm } from '@skinroot/forms';
import { answerSet, rowsOf } from './answer-set';
import { cell, intakeTable } from './intake-table';

it.each([
  ['plain', '"plain"'],
  ['', '""'],
  ['a "b", c\nd', '"a ""b"", c\nd"'],
  ['=1+1', '"\'=1+1"'],
  ['+46 70', '"\'+46 70"'],
  ['-5', '"-5"'],
  ['-5,5', '"-5,5"'],
  ['-5+cmd', '"\'-5+cmd"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  [' =1', '"\' =1"'],
  ['＝1', '"\'＝1"'],
  ['Åsa 李', '"Åsa 李"'],
])('the cell %j', (text, written) => expect(cell(text)).toBe(written));

const aForm = (items: object[]) => {
  const read = readForm({ resourceType: 'Questionnaire', status: 'active', item: items });
  if (!read.ok) throw new Error(read.reason);
  return read.form;
};

const about = (intake: string) => ({
  intake,
  client: 'c',
  form_version: '1',
  asked_of: '',
  submitted_at: '',
  reviewed_at: '',
  signed_by: '',
});
type AForm = ReturnType<typeof aForm>;
const rowOf = (intake: string, form: AForm, flat: Record<string, unknown>) => {
  const { answers, refused } = answersFromFlat(form, flat);
  expect(refused).toEqual([]);
  return { about: about(intake), rows: rowsOf(answerSet(evaluate(form, answers))) };
};
/** Without the columns about the intake. */
const answersIn = (table: string) =>
  table
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(',').slice(7).join(','));

const name = { linkId: 'name', text: 'Name', type: 'string' };
const ph = { linkId: 'ph', text: 'pH', type: 'decimal' };
const product = { linkId: 'product', type: 'group', repeats: true, text: 'Product', item: [name, ph] };
const note = { linkId: 'note', text: 'Note', type: 'string' };

it('begins with the mark of UTF-8 and what is known of each intake, and ends every line', () => {
  const form = aForm([note]);
  const table = intakeTable([form], [rowOf('1', form, { note: 'well' })]);
  expect(table).toBe(
    '\uFEFF"intake","client","form_version","asked_of","submitted_at","reviewed_at","signed_by","note"\r\n' +
      '"1","c","1","","","","","well"\r\n',
  );
});

it('has a column a question over all versions, a row an intake', () => {
  const one = aForm([note, { linkId: 'old', text: 'Old', type: 'string' }]);
  const two = aForm([{ linkId: 'new', text: 'New', type: 'string' }, note]);
  const table = intakeTable([two, one], [rowOf('2', two, { new: 'x' }), rowOf('1', one, { old: 'z' })]);
  expect(answersIn(table)).toEqual(['"new","note","old"', '"x","",""', '"","","z"']);
});

it('keeps the answers of an entry together, whatever is missing', () => {
  const form = aForm([product, note]);
  const table = intakeTable(
    [form],
    [rowOf('2', form, { 'name~0': 'Soap', 'name~1': 'Oil', 'ph~1': 5.5, note: 'n' }), rowOf('1', form, { 'ph~0': 9 })],
  );
  expect(answersIn(table)).toEqual([
    '"name [1]","ph [1]","name [2]","ph [2]","note"',
    '"Soap","","Oil","5.5","n"',
    '"","9","","",""',
  ]);
});

it('orders entries by number, and entries within entries', () => {
  const day = { linkId: 'day', type: 'group', repeats: true, text: 'Day', item: [note, product] };
  const form = aForm([day]);
  const table = intakeTable([form], [rowOf('1', form, { 'note~10': 'late', 'name~1.1': 'Oil', 'name~1.0': 'Soap' })]);
  const [header = ''] = answersIn(table);
  expect(header.split(',').slice(0, 4)).toEqual(['"note [1]"', '"name [1.1]"', '"ph [1.1]"', '"note [2]"']);
  expect(header).toMatch(/"name \[2.1\]","ph \[2.1\]","name \[2.2\]","ph \[2.2\]","note \[3\]"/);
  expect(header).toMatch(/"note \[11\]","name \[11.1\]","ph \[11.1\]"$/);
});

it('joins several values of one answer by semicolons', () => {
  const places = { linkId: 'where', text: 'Where', type: 'choice', repeats: true };
  const form = aForm([
    {
      ...places,
      answerOption: ['face, neck', 'hands'].map((display) => ({ valueCoding: { code: display, display } })),
    },
  ]);
  const table = intakeTable([form], [rowOf('1', form, { where: ['face, neck', 'hands'] })]);
  expect(table).toContain('"face, neck; hands"');
});
