import { asList, asObject, asText, choiceOf, isTrue, type JsonObject } from '../json/json';
import { OPERATORS, type Condition, type Operator } from '../model/form';
import type { Draft } from './drafts';
import { readFhirValue } from './fhir-value';
import type { ReportLog } from './report-log';

const SPELLINGS: Readonly<Record<string, Operator>> = {
  '==': '=',
  '<>': '!=',
  '≠': '!=',
  '≥': '>=',
  '≤': '<=',
  eq: '=',
  ne: '!=',
  gt: '>',
  lt: '<',
  ge: '>=',
  le: '<=',
};

/** Reads the enableWhen of every draft and points each at the question it means. */
export function readConditions(drafts: readonly Draft[], log: ReportLog): void {
  const byWrittenId = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.writtenLinkId === undefined) continue;
    const same = byWrittenId.get(draft.writtenLinkId);
    if (same) same.push(draft);
    else byWrittenId.set(draft.writtenLinkId, [draft]);
  }
  for (const draft of drafts) {
    draft.conditions = asList(draft.raw.enableWhen).flatMap((entry) => {
      const raw = asObject(entry);
      if (raw) return [readCondition(raw, draft, byWrittenId, log)];
      log.warning(draft.linkId, 'ignored', 'An enableWhen that is not an object was left out.');
      return [];
    });
  }
}

function readCondition(
  raw: JsonObject,
  draft: Draft,
  byWrittenId: ReadonlyMap<string, readonly Draft[]>,
  log: ReportLog,
): Condition {
  const written = asText(raw.question) ?? '';
  const target = nearest(byWrittenId.get(written) ?? [], draft);
  const { operator, answer } = readTest(raw);
  if (!target) {
    log.warning(
      draft.linkId,
      'dangling-condition',
      `The condition asks for the question "${written}", which does not exist; the item is shown.`,
    );
    return { question: written, operator, answer: answer ?? true, broken: 'missing-question' };
  }
  if (target.type === 'group' || target.type === 'display') {
    log.warning(
      draft.linkId,
      'dangling-condition',
      `The condition asks for "${written}", which is no question; the item is shown.`,
    );
    return { question: target.linkId, operator, answer: answer ?? true, broken: 'missing-question' };
  }
  if (answer === undefined) {
    log.warning(
      draft.linkId,
      'dangling-condition',
      `The condition on "${written}" has no answer to compare with; the item is shown.`,
    );
    return { question: target.linkId, operator, answer: true, broken: 'no-answer' };
  }
  return { question: target.linkId, operator, answer };
}

/** Operator and answer; STU3 wrote `hasAnswer`, or an answer without an operator. */
function readTest(raw: JsonObject): { readonly operator: Operator; readonly answer: Condition['answer'] | undefined } {
  const written = asText(raw.operator);
  const operator = OPERATORS.find((known) => known === written) ?? SPELLINGS[written ?? ''];
  if (raw.hasAnswer !== undefined) return { operator: 'exists', answer: isTrue(raw.hasAnswer) };
  const choice = choiceOf(raw, 'answer');
  const answer = choice && readFhirValue(choice.kind, choice.value);
  if (operator === 'exists')
    return { operator, answer: answer === undefined ? true : answer === true || answer === 'true' };
  return { operator: operator ?? '=', answer };
}

/** Of several items with the same linkId, the one that shares most ancestors with the item that asks. */
function nearest(candidates: readonly Draft[], asking: Draft): Draft | undefined {
  if (candidates.length <= 1) return candidates[0];
  const ancestors = new Set<Draft>();
  for (let at: Draft | undefined = asking; at; at = at.parent) ancestors.add(at);
  let best: Draft | undefined;
  let bestDepth = -2;
  for (const candidate of candidates.slice(0, 50)) {
    let at: Draft | undefined = candidate;
    while (at && !ancestors.has(at)) at = at.parent;
    const depth = at?.depth ?? -1;
    if (depth > bestDepth || (depth === bestDepth && candidate.order < asking.order)) {
      best = candidate;
      bestDepth = depth;
    }
  }
  return best;
}
