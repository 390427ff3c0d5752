import { asList, type Json, type JsonObject } from '../json/json';
import type { Draft } from './drafts';
import type { OptionsReading } from './options';

/** The item's own JSON without nested items, made valid R4 where it was repaired and otherwise as it came. */
export function repairedSource(draft: Draft, options: OptionsReading): JsonObject {
  const { raw } = draft;
  const out: Record<string, Json | undefined> = { ...raw };
  if (raw.item !== undefined) out.item = [];
  if (raw.linkId !== draft.linkId) out.linkId = draft.linkId;
  if (raw.type !== draft.type) out.type = draft.type;
  if (raw.option !== undefined || raw.options !== undefined || options.converted) convertOptions(out, raw, options);
  if (raw.enableWhen !== undefined) convertConditions(out, draft);
  delete out.answerConstraint;
  return out;
}

function convertOptions(out: Record<string, Json | undefined>, raw: JsonObject, options: OptionsReading): void {
  delete out.option;
  delete out.options;
  if (options.converted) out.answerOption = options.converted;
  else if (raw.answerOption === undefined && raw.answerValueSet === undefined && options.missingList !== undefined)
    out.answerValueSet = options.missingList;
}

/** Rewrites conditions only where question or operator had to be changed; R4 has no dangling ones, so these are dropped. */
function convertConditions(out: Record<string, Json | undefined>, draft: Draft): void {
  const written = asList(draft.raw.enableWhen).filter(
    (entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry),
  ) as JsonObject[];
  let changed = !Array.isArray(draft.raw.enableWhen);
  const kept = written.flatMap((entry, index): JsonObject[] => {
    const condition = draft.conditions[index];
    if (!condition || (condition.broken && condition.broken !== 'cycle')) {
      changed = true;
      return [];
    }
    if (entry.question === condition.question && entry.operator === condition.operator) return [entry];
    changed = true;
    const { hasAnswer: _stu3, ...rest } = entry;
    const existence = condition.operator === 'exists' ? { answerBoolean: condition.answer as boolean } : {};
    return [{ ...rest, question: condition.question, operator: condition.operator, ...existence }];
  });
  if (!changed) return;
  if (kept.length === 0) delete out.enableWhen;
  else out.enableWhen = kept;
}
