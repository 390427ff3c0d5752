import { asList, asObject, defined, type JsonObject } from '../json/json';
import type { FormItem, ItemType } from '../model/form';
import type { AnswerValue, Coding } from '../model/value';
import { MOST_OCCURRENCES } from '../answers/occurrences';
import { isSameValue } from '../answers/same-value';
import { checkValue } from '../check/check-value';
import { readChoice } from './fhir-value';
import type { Note } from './report-log';

/** Preset answers, and a unit that was preset without an amount. */
export type InitialReading = { readonly initial: readonly AnswerValue[]; readonly unit?: Coding };

/** Preset answers of `initial` and of options marked initialSelected; what does not fit is reported. */
export function readInitial(
  raw: JsonObject,
  item: FormItem,
  { preset, note }: { preset: readonly AnswerValue[]; note: Note },
): InitialReading {
  const given = asList(raw.initial).map((entry) => readChoice(asObject(entry) ?? {}));
  const written = given.filter((value) => value !== undefined);
  if (written.length < given.length) note('ignored', 'An initial value that cannot be preset was left out.');
  const unit = written.map(unitOnly).find((found) => found !== undefined);
  const candidates = [...written.filter((value) => !unitOnly(value)), ...preset];
  const fitting = candidates.slice(0, MOST_OCCURRENCES).flatMap((value) => {
    const checked = checkValue(item, value);
    if (checked.ok) return [checked.value];
    note('ignored', `An initial value does not fit and was left out: ${checked.message}`);
    return [];
  });
  const distinct = fitting.filter((value, at) => fitting.findIndex((other) => isSameValue(value, other)) === at);
  const initial = item.repeats && distinct.length > 1 ? optionsLast(distinct, item) : distinct.slice(0, 1);
  if (initial.length < distinct.length || candidates.length > MOST_OCCURRENCES)
    note('ignored', 'Not all initial values were kept.');
  return { initial, ...defined({ unit }) };
}

/** Own words before options, and these in the order of their list: as they are read where options are marked. */
function optionsLast(values: readonly AnswerValue[], { options }: FormItem): readonly AnswerValue[] {
  const offered = options.flatMap(({ value }) => (values.includes(value) ? [value] : []));
  return [...values.filter((value) => !offered.includes(value)), ...offered];
}

function unitOnly(value: AnswerValue): Coding | undefined {
  if (typeof value !== 'object' || 'value' in value || !('unit' in value)) return undefined;
  return defined({ system: value.system, code: value.code, display: value.unit });
}

/** True when a type is answered by choosing. */
export function isChoice(type: ItemType): boolean {
  return type === 'choice' || type === 'open-choice';
}
