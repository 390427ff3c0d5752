import { asList, asObject, choiceOf, type JsonObject } from '../json/json';
import type { FormItem, ItemType } from '../model/form';
import type { AnswerValue, Coding } from '../model/value';
import { checkValue } from '../check/check-value';
import { readFhirValue } from './fhir-value';
import type { ReportLog } from './report-log';

/** Preset answers, and a unit that was preset without an amount. */
export type InitialReading = { readonly initial: readonly AnswerValue[]; readonly unit?: Coding };

/** Preset answers of R4 `initial`, of STU3 `initial[x]` and of options marked initialSelected; what does not fit is reported. */
export function readInitial(
  raw: JsonObject,
  draft: Omit<FormItem, 'initial'>,
  { preset, log }: { preset: readonly AnswerValue[]; log: ReportLog },
): InitialReading {
  const written = writtenValues(raw);
  if (written.length > 0 && (draft.type === 'group' || draft.type === 'display')) {
    log.warning(draft.linkId, 'ignored', `A ${draft.type} has no answer; its initial value was left out.`);
    return { initial: [] };
  }
  const unit = written.map(unitOnly).find((found) => found !== undefined);
  const candidates = written.length > 0 ? written.filter((value) => unitOnly(value) === undefined) : preset;
  const fitting = candidates.flatMap((value) => {
    const checked = checkValue({ ...draft, initial: [] }, value);
    if (checked.ok) return [checked.value];
    log.warning(
      draft.linkId,
      'ignored',
      `The initial value does not fit the question and was left out: ${checked.message}`,
    );
    return [];
  });
  const initial = draft.repeats ? fitting : fitting.slice(0, 1);
  if (initial.length < fitting.length)
    log.warning(draft.linkId, 'ignored', 'Only the first initial value was kept: the question takes one answer.');
  return { initial, ...(unit && { unit }) };
}

function writtenValues(raw: JsonObject): AnswerValue[] {
  const listed = asList(raw.initial).flatMap((entry) => {
    const choice = choiceOf(asObject(entry) ?? {}, 'value');
    return choice ? (readFhirValue(choice.kind, choice.value) ?? []) : [];
  });
  if (listed.length > 0) return listed;
  const { initial: _list, ...others } = raw;
  const choice = choiceOf(others, 'initial');
  const value = choice && readFhirValue(choice.kind, choice.value);
  return value === undefined ? [] : [value];
}

function unitOnly(value: AnswerValue): Coding | undefined {
  if (typeof value !== 'object' || 'value' in value || !('unit' in value)) return undefined;
  const { unit, system, code } = value;
  return {
    ...(system !== undefined && { system }),
    ...(code !== undefined && { code }),
    ...(unit !== undefined && { display: unit }),
  };
}

/** True when a type is answered by choosing. */
export function isChoice(type: ItemType): boolean {
  return type === 'choice' || type === 'open-choice';
}
