import { MOST_OCCURRENCES } from '../answers/occurrences';
import { findOption } from '../check/check-choice';
import { asList, asObject, choiceOf, objectsOf, type Json, type JsonObject } from '../json/json';
import type { FormItem } from '../model/form';
import { readBehavior } from './conditions';
import type { Draft } from './drafts';
import { readChoice } from './fhir-value';
import { isChoice } from './initial';
import type { OptionsReading } from './options';

/** The item's own JSON without nested items, made valid R4 where it was repaired and otherwise as it came. */
export function repairedSource(draft: Draft, { converted, list }: OptionsReading): JsonObject {
  const { raw, linkId, type } = draft;
  const out: Record<string, Json | undefined> = { ...raw };
  if (raw.item !== undefined) out.item = [];
  if (raw.linkId !== linkId) out.linkId = linkId;
  if (raw.type !== type) out.type = type;
  if (converted) out.answerOption = converted;
  if (list || converted?.length === 0) delete out.answerOption;
  else if (out.answerOption || !isChoice(type)) delete out.answerValueSet;
  if (type === 'display') {
    delete out.required;
    delete out.repeats;
    delete out.readOnly;
  }
  if (raw.enableWhen !== undefined) convertConditions(out, draft);
  return out;
}

/** R4 has no initial values beside options: those that are options are marked there, and no others. */
export function markedSource({ source, options, initial }: FormItem): JsonObject {
  const written = objectsOf(source.initial);
  if (!source.answerOption || written.length > MOST_OCCURRENCES || choiceOf(source, 'initial')) return source;
  const others = written.filter((entry) => Object.keys(entry).length > 1 || !findOption(options, readChoice(entry)));
  if (others.length === written.length) return source;
  const { initial: _written, ...rest } = source;
  const answerOption = objectsOf(source.answerOption).map(({ initialSelected: _mark, ...option }, at) =>
    initial.some((value) => value === options[at]?.value) ? { ...option, initialSelected: true } : option,
  );
  return { ...rest, answerOption, ...(others.length > 0 && { initial: others }) };
}

/** Rewrites conditions only where question or operator had to be changed; R4 has no dangling ones, which count as met: these are dropped. */
function convertConditions(out: Record<string, Json | undefined>, draft: Draft): void {
  let changed = !Array.isArray(draft.raw.enableWhen);
  let isMet = false;
  const written = asList(draft.raw.enableWhen);
  const kept = draft.conditions.flatMap((condition, index): JsonObject[] => {
    const entry = asObject(written[index]) ?? {};
    if (condition.broken && condition.broken !== 'cycle') {
      changed = isMet = true;
      return [];
    }
    if (entry.question === condition.question && entry.operator === condition.operator) return [entry];
    changed = true;
    const { hasAnswer: _stu3, ...rest } = entry;
    const existence = condition.operator === 'exists' ? { answerBoolean: condition.answer as boolean } : {};
    return [{ ...rest, question: condition.question, operator: condition.operator, ...existence }];
  });
  const behavior = readBehavior(draft.raw);
  if (out.enableBehavior !== undefined || written.length > 1) out.enableBehavior = behavior;
  if (!changed) return;
  out.enableWhen = kept;
  if (kept.length === 0 || (isMet && behavior === 'any')) delete out.enableWhen;
}
