import type { Draft } from './drafts';
import type { ReportLog } from './report-log';

/**
 * Puts drafts in an order in which every parent and every condition question comes before its dependants
 * (strongly connected components after Tarjan, without recursion). Conditions that close a circle are marked
 * broken, reported, and count as met.
 */
export function evaluationOrder(drafts: readonly Draft[], log: ReportLog): readonly Draft[] {
  const byLinkId = new Map(drafts.map((draft) => [draft.linkId, draft]));
  const needs = drafts.map((draft) => needsOf(draft, byLinkId));
  const ordered: Draft[] = [];
  for (const component of components(needs)) {
    const members = component.sort((a, b) => a - b).flatMap((order) => drafts[order] ?? []);
    const first = members[0];
    const turnsOnItself =
      members.length > 1 || (first !== undefined && needs[first.order]?.includes(first.order) === true);
    if (turnsOnItself) breakCircle(members, log);
    ordered.push(...members);
  }
  return ordered;
}

function needsOf(draft: Draft, byLinkId: ReadonlyMap<string, Draft>): readonly number[] {
  const questions = draft.conditions.flatMap((condition) =>
    condition.broken ? [] : (byLinkId.get(condition.question)?.order ?? []),
  );
  return draft.parent ? [draft.parent.order, ...questions] : questions;
}

function breakCircle(members: readonly Draft[], log: ReportLog): void {
  const inside = new Set(members.map((member) => member.linkId));
  for (const member of members) {
    if (!member.conditions.some((condition) => !condition.broken && inside.has(condition.question))) continue;
    member.conditions = member.conditions.map((condition) =>
      !condition.broken && inside.has(condition.question) ? { ...condition, broken: 'cycle' } : condition,
    );
    log.at(member.linkId)('error', 'cycle', 'Its condition depends on itself; the item is shown.');
  }
}

/** Strongly connected components of the graph `needs`, each after all that it needs. */
function components(needs: readonly (readonly number[])[]): number[][] {
  const index = new Int32Array(needs.length).fill(-1);
  const low = new Int32Array(needs.length);
  const isOpen = new Uint8Array(needs.length);
  const open: number[] = [];
  const found: number[][] = [];
  let counter = 0;
  const visit = (node: number) => {
    index[node] = low[node] = counter++;
    open.push(node);
    isOpen[node] = 1;
  };
  const lower = (node: number, to: number) => {
    if (to < (low[node] ?? 0)) low[node] = to;
  };
  for (let root = 0; root < needs.length; root++) {
    if (index[root] !== -1) continue;
    const work = [{ node: root, next: 0 }];
    visit(root);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const need = needs[top.node]?.[top.next++];
      if (need === undefined) {
        work.pop();
        const caller = work.at(-1);
        if (caller) lower(caller.node, low[top.node] ?? 0);
        if (low[top.node] === index[top.node]) found.push(closeComponent(open, isOpen, top.node));
      } else if (index[need] === -1) {
        visit(need);
        work.push({ node: need, next: 0 });
      } else if (isOpen[need] === 1) lower(top.node, index[need] ?? 0);
    }
  }
  return found;
}

function closeComponent(open: number[], isOpen: Uint8Array, root: number): number[] {
  const members: number[] = [];
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    isOpen[member] = 0;
    members.push(member);
    if (member === root) break;
  }
  return members;
}
