import type { Condition } from '../model/form';
import { readBehavior } from './conditions';
import type { Draft } from './drafts';
import type { ReportLog } from './report-log';

/**
 * Puts drafts in an order in which every parent and every condition question comes before its dependants
 * (strongly connected components after Kosaraju, without recursion). Conditions that close a circle are marked
 * broken, reported, and count as met.
 */
export function evaluationOrder(drafts: readonly Draft[], log: ReportLog): readonly Draft[] {
  const byLinkId = new Map(drafts.map((draft) => [draft.linkId, draft]));
  const needs = drafts.map((draft) => needsOf(draft, byLinkId));
  // Most forms ask only about what stands above.
  if (needs.every((orders, own) => orders.every((order) => order < own))) return drafts;
  const ordered: Draft[] = [];
  for (const component of components(needs)) {
    const members = component.sort((a, b) => a - b).flatMap((order) => drafts[order] ?? []);
    breakCircle(members, log);
    ordered.push(...members);
  }
  return ordered;
}

function needsOf({ parent, conditions, raw }: Draft, byLinkId: ReadonlyMap<string, Draft>): readonly number[] {
  const asked = conditions.filter(({ broken }) => !broken);
  // Where one of any is met whatever is answered, the others do not count.
  const isMet = asked.length < conditions.length && readBehavior(raw) === 'any';
  const questions = isMet ? [] : asked.flatMap(({ question }) => byLinkId.get(question)?.order ?? []);
  return parent ? [parent.order, ...questions] : questions;
}

/** Conditions on a member of the same component turn on themselves; most components are one item that asks for others. */
function breakCircle(members: readonly Draft[], log: ReportLog): void {
  const inside = new Set(members.map((member) => member.linkId));
  const closes = ({ broken, question }: Condition) => !broken && inside.has(question);
  for (const member of members) {
    if (!member.conditions.some(closes)) continue;
    member.conditions = member.conditions.map((condition) =>
      closes(condition) ? { ...condition, broken: 'cycle' } : condition,
    );
    log.at(member.linkId)('cycle', 'Its condition depends on itself; the item is shown.', 'error');
  }
}

/** Strongly connected components of the graph `needs`, each after all that it needs. */
function components(needs: readonly (readonly number[])[]): number[][] {
  const neededBy: number[][] = needs.map(() => []);
  needs.forEach((those, node) => those.forEach((need) => neededBy[need]?.push(node)));
  return trees(neededBy, trees(needs, needs.keys()).flat().reverse()).reverse();
}

/** What is reached first from each root in turn, every node once and after those reached through it. */
function trees(edges: readonly (readonly number[])[], roots: Iterable<number>): number[][] {
  const seen: boolean[] = [];
  const found: number[][] = [];
  for (const root of roots) {
    if (seen[root]) continue;
    seen[root] = true;
    const tree: number[] = [];
    const work = [{ node: root, next: 0 }];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const to = edges[top.node]?.[top.next++];
      if (to === undefined) {
        tree.push(top.node);
        work.pop();
      } else if (!seen[to]) {
        seen[to] = true;
        work.push({ node: to, next: 0 });
      }
    }
    found.push(tree);
  }
  return found;
}
