import { readForm } from '@skinroot/forms';
import { groupLayout, type GroupLayout } from './group-layout';

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

it.each<[GroupLayout | undefined, string, object[], string, object?]>([
  ['table', 'rows with the same answers', [row('a'), row('b')], 'table'],
  ['table', 'the other kinds of table, with a help text', [note, row('a'), row('b')], 'htable'],
  [undefined, 'not asked for as one', [row('a'), row('b')], 'list'],
  [undefined, 'one row', [row('a')], 'table'],
  [undefined, 'no rows', [], 'table'],
  [undefined, 'other answers', [row('a'), row('b', {}, ['No', 'Yes'])], 'table'],
  [undefined, 'several answers to a row', [row('a'), row('b', { repeats: true })], 'table'],
  [undefined, 'an answer in own words', [row('a'), row('b', { type: 'open-choice' })], 'table'],
  [undefined, 'a drop-down list', [row('a'), row('b', control('drop-down'))], 'table'],
  [undefined, 'a question below a row', [row('a', { item: [row('c')] }), row('b')], 'table'],
  [undefined, 'a text among the rows', [row('a'), { linkId: 'd', text: 'D', type: 'display' }, row('b')], 'table'],
  [undefined, 'too many answers for a line', [row('a', {}, eight), row('b', {}, eight)], 'table'],
  ['grid', 'a grid of whatever', [row('a'), { linkId: 'd', text: 'D', type: 'display' }], 'grid'],
  ['grid', 'a table of entries', [row('a'), { linkId: 's', text: 'S', type: 'string' }], 'gtable', { repeats: true }],
])('%s: %s', (expected, _, item, code, ...more) => {
  const read = readForm({
    resourceType: 'Questionnaire',
    status: 'draft',
    item: [{ linkId: 'g', type: 'group', text: 'G', ...control(code), item, ...more[0] }],
  });
  if (!read.ok) throw new Error(read.reason);
  expect(read.form.items.map(groupLayout)).toEqual([expected]);
});
