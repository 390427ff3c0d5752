import { asList, asObject, type Json, type JsonObject } from '../json/json';
import { readBehavior } from './conditions';
import type { Draft } from './drafts';
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
  else if (out.answerOption) delete out.answerValueSet;
  if (type === 'display') {
    delete out.required;
    delete out.repeats;
    delete out.readOnly;
  }
  if (raw.enableWhen !== undefined) convertConditions(out, draft);
  return out;
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
