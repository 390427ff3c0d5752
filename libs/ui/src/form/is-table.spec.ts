import { readForm } from '@skinroot/forms';
import { isTable } from './is-table';

const control = (code: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      valueCodeableConcept: { coding: [{ code }] },
    },
  ],
});
const row = (linkId: string, more: object = {}, words = ['Never', 'Often']) => ({
  linkId,
  text: linkId,
  type: 'choice',
  answerOption: words.map((display) => ({ valueCoding: { code: display, display } })),
  ...more,
});
const note = { linkId: 'note', text: 'In the last week', type: 'display', ...control('help') };
const eight = ['1', '2', '3', '4', '5', '6', '7', '8'];

it.each<[boolean, string, object[], string]>([
  [true, 'rows with the same answers', [row('a'), row('b')], 'table'],
  [true, 'the other kinds of table, with a help text', [note, row('a'), row('b')], 'htable'],
  [false, 'not asked for as one', [row('a'), row('b')], 'list'],
  [false, 'one row', [row('a')], 'table'],
  [false, 'no rows', [], 'table'],
  [false, 'other answers', [row('a'), row('b', {}, ['No', 'Yes'])], 'table'],
  [false, 'several answers to a row', [row('a'), row('b', { repeats: true })], 'table'],
  [false, 'an answer in own words', [row('a'), row('b', { type: 'open-choice' })], 'table'],
  [false, 'a drop-down list', [row('a'), row('b', control('drop-down'))], 'table'],
  [false, 'a question below a row', [row('a', { item: [row('c')] }), row('b')], 'table'],
  [false, 'a text among the rows', [row('a'), { linkId: 'd', text: 'D', type: 'display' }, row('b')], 'table'],
  [false, 'too many answers for a line', [row('a', {}, eight), row('b', {}, eight)], 'table'],
])('%s: %s', (expected, _, item, code) => {
  const read = readForm({
    resourceType: 'Questionnaire',
    status: 'draft',
    item: [{ linkId: 'g', type: 'group', text: 'G', ...control(code), item }],
  });
  if (!read.ok) throw new Error(read.reason);
  expect(read.form.items.map(isTable)).toEqual([expected]);
});
