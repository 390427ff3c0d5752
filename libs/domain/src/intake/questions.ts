import type { Questionnaire, QuestionnaireItem } from '@skinroot/reference';

/** An answer as the domain reads it: a code, list of codes, number, boolean, text or `YYYY-MM-DD`. */
export type AnswerValue = string | number | boolean | string[];

/** linkId -> answer; absent, null or an empty list is unanswered. */
export type IntakeAnswers = Readonly<Record<string, AnswerValue | null | undefined>>;

/** A question with the groups that hold it, outermost first. */
export interface PlacedItem {
  item: QuestionnaireItem;
  parents: readonly QuestionnaireItem[];
}

const ordinalUrl = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

/** Every item of a form by its linkId. */
export function indexItems(form: Pick<Questionnaire, 'item'>): Map<string, PlacedItem> {
  const walk = (items: readonly QuestionnaireItem[], parents: readonly QuestionnaireItem[]): [string, PlacedItem][] =>
    items.flatMap((item) => [[item.linkId, { item, parents }], ...walk(item.item ?? [], [...parents, item])]);
  return new Map(walk(form.item, []));
}

/** True when something was answered. */
export function isAnswered(value: AnswerValue | null | undefined): value is AnswerValue {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Option code -> points, for choices whose options carry an ordinal value. */
export function ordinalValues(item: QuestionnaireItem): Map<string, number> {
  const options = item.answerOption ?? [];
  return new Map(
    options.flatMap((option): [string, number][] => {
      const points = option.extension?.find((extension) => extension.url === ordinalUrl)?.valueDecimal;
      return points === undefined ? [] : [[option.valueCoding.code, points]];
    }),
  );
}

/** An answer in the words of the form: option texts, yes or no, numbers as they are. */
export function displayAnswer(item: QuestionnaireItem, value: AnswerValue): string {
  const text = (code: string) =>
    item.answerOption?.find((option) => option.valueCoding.code === code)?.valueCoding.display ?? code;
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : text(value);
}
