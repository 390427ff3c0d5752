import type { PlanContent, PlanPhase, UpdatePlan } from '@skinroot/contracts';
import type { Protocol } from '@skinroot/reference';
import { notValid } from '../../platform/problems/problem';
import { layOut } from './plan-dates';
import { phasesOf } from './template.mapper';

type PhaseChange = NonNullable<UpdatePlan['phases']>[number];

/** A draft with its changes: what is not named stays; `removedRules` says what the phase leaves out of its template's rules. */
export function changeDraft(draft: PlanContent, protocol: Protocol, changes: UpdatePlan): PlanContent {
  const asked = changes.phases ?? [];
  asked.forEach(({ id }, at) => {
    if (!draft.phases.some((phase) => phase.id === id)) throw notValid(`#/phases/${at}/id`, 'is no phase of this plan');
  });
  const phases = draft.phases.map((phase) => {
    const at = asked.findIndex(({ id }) => id === phase.id);
    const change = asked[at];
    return change ? { ...phase, days: change.days, rules: rulesAfter(phase, protocol, change, at) } : phase;
  });
  return layOut({ ...draft, phases }, changes.startsOn ?? draft.startsOn, '#/startsOn');
}

function rulesAfter(
  phase: PlanPhase,
  protocol: Protocol,
  { removedRules }: PhaseChange,
  at: number,
): PlanPhase['rules'] {
  if (removedRules === undefined) return phase.rules;
  const offered = phasesOf(protocol).find(({ id }) => id === phase.id)?.rules ?? phase.rules;
  removedRules.forEach((ruleId, index) => {
    if (!offered.some(({ id }) => id === ruleId))
      throw notValid(`#/phases/${at}/removedRules/${index}`, 'is no rule of this phase');
  });
  return offered.filter(({ id }) => !removedRules.includes(id));
}

/** Days that have been lived through stay as they were: the next version of a running plan changes what is ahead. */
export function assertPastStays(live: PlanContent, draft: PlanContent, today: string): void {
  if (live.startsOn < today && draft.startsOn !== live.startsOn)
    throw notValid('#/startsOn', 'cannot move: the plan has begun');
  live.phases.forEach((phase, at) => {
    const after = draft.phases[at];
    if (!after || phase.startsOn >= today) return;
    const isOver = phase.endsOn < today;
    if (isOver ? after.endsOn !== phase.endsOn : after.endsOn < today)
      throw notValid('#/phases', `"${phase.name}" ${isOver ? 'is over' : 'cannot end before today'}`);
  });
}

/** What a new version changes, for the list of versions. */
export function whatChanged(before: PlanContent | null, after: PlanContent): string {
  if (before === null) return 'First version';
  const changes = after.phases.flatMap((phase) =>
    phaseChanges(
      before.phases.find(({ id }) => id === phase.id),
      phase,
    ),
  );
  if (before.startsOn !== after.startsOn) changes.unshift(`starts on ${after.startsOn} instead of ${before.startsOn}`);
  return changes.length > 0 ? changes.join('; ') : 'Published again unchanged';
}

function phaseChanges(before: PlanPhase | undefined, after: PlanPhase): string[] {
  if (!before) return [];
  const left = before.rules
    .filter(({ id }) => !after.rules.some((rule) => rule.id === id))
    .map(({ words }) => `no rule for ${words}`);
  const back = after.rules
    .filter(({ id }) => !before.rules.some((rule) => rule.id === id))
    .map(({ words }) => `a rule for ${words} again`);
  const days = before.days === after.days ? [] : [`${after.days} days instead of ${before.days}`];
  return [...days, ...left, ...back].map((change) => `${after.name}: ${change}`);
}
