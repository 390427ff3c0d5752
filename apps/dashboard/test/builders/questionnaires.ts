import type { AnswerOption, Item, Questionnaire } from '../../src/features/forms/authoring/questionnaire';

const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

/** For specs: a form of these items, a section, a yes-or-no question, a choice with points. */
export const aForm = (...item: Item[]): Questionnaire => ({ resourceType: 'Questionnaire', title: 'T', item });
export const aGroup = (linkId: string, item: readonly Item[], part: Partial<Item> = {}): Item => ({
  linkId,
  type: 'group',
  text: linkId,
  item,
  ...part,
});
export const aQuestion = (linkId: string, part: Partial<Item> = {}): Item => ({
  linkId,
  type: 'boolean',
  text: linkId,
  ...part,
});
export const anOption = (code: string, points?: number): AnswerOption => ({
  ...(points !== undefined && { extension: [{ url: ORDINAL, valueDecimal: points }] }),
  valueCoding: { code, display: code },
});
export const aChoice = (linkId: string, points: readonly (number | undefined)[], part: Partial<Item> = {}): Item =>
  aQuestion(linkId, {
    type: 'choice',
    answerOption: points.map((one, index) => anOption('abcdef'[index] ?? '', one)),
    ...part,
  });
