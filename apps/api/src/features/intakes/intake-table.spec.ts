import { answersFromFlat, readForm } from '@skinroot/forms';
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

it('has a column a question over all versions, a row an intake, repeats joined', () => {
  const one = aForm([
    { linkId: 'b', text: 'B', type: 'string' },
    { linkId: 'old', text: 'Old', type: 'string' },
  ]);
  const two = aForm([
    { linkId: 'kid', type: 'group', repeats: true, text: 'Kid', item: [{ linkId: 'a', text: 'A', type: 'string' }] },
    { linkId: 'b', text: 'B', type: 'string' },
  ]);
  const about = (intake: string) => ({
    intake,
    client: 'c',
    form_version: '1',
    asked_of: '',
    submitted_at: '',
    reviewed_at: '',
    signed_by: '',
  });
  const rows = (form: typeof one, flat: object) => rowsOf(answerSet(form, answersFromFlat(form, { ...flat }).answers));
  const table = intakeTable(
    [two, one],
    [
      { about: about('2'), rows: rows(two, { 'a~1': 'x', 'a~2': 'y' }) },
      { about: about('1'), rows: rows(one, { old: 'z' }) },
    ],
  );
  const [header = '', second = '', first = '', end] = table.split('\r\n');
  expect(header).toBe(
    '\uFEFF"intake","client","form_version","asked_of","submitted_at","reviewed_at","signed_by","a","b","old"',
  );
  expect(second).toMatch(/"x; y","",""$/);
  expect(first).toMatch(/"","","z"$/);
  expect(end).toBe('');
});
