import { asList, asObject, asText, isTrue, objectsOf, type JsonObject } from '../json/json';
import { OPERATORS, type Condition, type ItemType, type Operator } from '../model/form';
import type { Draft } from './drafts';
import { readChoice, textOf } from './fhir-value';
import type { ReportLog } from './report-log';

/** Reads the enableWhen of every draft and points each at the question it means. */
export function readConditions(drafts: readonly Draft[], log: ReportLog): void {
  const asking = drafts.filter(({ raw }) => raw.enableWhen !== undefined);
  const twins = new Map<string | undefined, Draft[]>();
  for (const draft of drafts) if (!twins.get(draft.writtenLinkId)?.push(draft)) twins.set(draft.writtenLinkId, [draft]);
  for (const draft of asking) {
    const note = log.at(draft.linkId);
    draft.conditions = asList(draft.raw.enableWhen).map((entry) => {
      const raw = asObject(entry) ?? {};
      const question = textOf(raw.question) ?? '';
      const target = nearest(twins.get(question) ?? [], draft);
      const condition = readCondition(raw, target?.linkId ?? question, target?.type);
      if (condition.broken) {
        const why = condition.broken === 'no-answer' ? 'compares with nothing' : 'asks for no question';
        note('dangling-condition', `The condition on "${question}" ${why}; the item is shown.`);
      } else if (condition.operator !== raw.operator || condition.question !== raw.question) {
        const { question: asked, operator } = condition;
        note('converted', `A condition was rewritten: "${asked}" ${operator}.`, 'info');
      }
      return condition;
    });
    const written = draft.raw.enableBehavior;
    const behavior = readBehavior(draft.raw);
    if (written !== behavior && (written !== undefined || draft.conditions.length > 1))
      note('converted', `The enableBehavior was read as ${behavior}.`);
  }
}

function readCondition(raw: JsonObject, question: string, type: ItemType | undefined): Condition {
  const { operator, answer } = readTest(raw);
  const condition = { question, operator, answer: answer ?? true };
  if (!type || type === 'group' || type === 'display') return { ...condition, broken: 'missing-question' };
  return answer === undefined ? { ...condition, broken: 'no-answer' } : condition;
}

/** Operator and answer; STU3 wrote `hasAnswer`, or an answer without an operator. */
function readTest(raw: JsonObject): { readonly operator: Operator; readonly answer: Condition['answer'] | undefined } {
  const written = asText(raw.operator);
  const operator = OPERATORS.find((known) => known === written);
  if (raw.hasAnswer !== undefined) return { operator: 'exists', answer: isTrue(raw.hasAnswer) };
  const answer = readChoice(raw, 'answer');
  if (operator === 'exists') return { operator, answer: answer === undefined || isTrue(answer) };
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

/** Without enableBehavior STU3 meant "any"; R4 asks for it, and "all" is then the safer reading. */
export function readBehavior(raw: JsonObject): 'all' | 'any' {
  const conditions = objectsOf(raw.enableWhen);
  const isStu3 = conditions.length > 1 && conditions.some((condition) => !('operator' in condition));
  return raw.enableBehavior === 'any' || (isStu3 && raw.enableBehavior !== 'all') ? 'any' : 'all';
}
