import type { Plan, PlanContent, PlanPhase } from '@skinroot/contracts';
import { addDays, daysBetween, schedulePhases, spanDays, type DateMove } from '@skinroot/domain';
import { notValid } from '../../platform/problems/problem';
import type { PlanEntity } from './plan.entity';

/** The last day any call may name. */
const LAST_DAY = '2100-12-31';

type Undated = Omit<PlanPhase, 'startsOn' | 'endsOn'>;

/** Phases end to end from a first day. */
export function layOut(
  content: Omit<PlanContent, 'startsOn' | 'endsOn' | 'phases'> & { phases: Undated[] },
  startsOn: string,
  pointer: string,
): PlanContent {
  return withDates(
    { ...content, startsOn, endsOn: startsOn, phases: [] },
    schedulePhases(content.phases, startsOn),
    pointer,
  );
}

/** The same content with phases as they now lie; `days` follows the dates. */
export function withDates(content: PlanContent, dated: readonly PlanPhase[], pointer: string): PlanContent {
  const phases = dated.map((phase) => ({ ...phase, days: spanDays(phase) }));
  const startsOn = phases[0]?.startsOn ?? content.startsOn;
  const endsOn = phases.at(-1)?.endsOn ?? startsOn;
  if (endsOn > LAST_DAY) throw notValid(pointer, `takes the plan past ${LAST_DAY}`);
  return { ...content, startsOn, endsOn, phases };
}

/** An open draft moves along when the live plan is re-timed: each edge by as many days as the same edge moved there. */
export function moveAlong(draft: PlanContent, moves: readonly DateMove[]): PlanContent {
  const shift = (phaseId: string, edge: DateMove['edge']) => {
    const move = moves.find((row) => row.phaseId === phaseId && row.edge === edge);
    return move ? daysBetween(move.before, move.after) : 0;
  };
  const phases = draft.phases.map((phase) => ({
    ...phase,
    startsOn: addDays(phase.startsOn, shift(phase.id, 'start')),
    endsOn: addDays(phase.endsOn, shift(phase.id, 'end')),
  }));
  return withDates(draft, phases, '#/change');
}

/** Where a plan stands on a day: a pause ends and a program ends without anybody's doing. */
export function stateOn(
  plan: Pick<PlanEntity, 'state' | 'pausedUntil'>,
  live: Pick<PlanContent, 'endsOn'> | null,
  today: string,
): Plan['state'] {
  if (plan.state !== 'live' && plan.state !== 'paused') return plan.state;
  if (plan.state === 'paused' && (plan.pausedUntil === null || plan.pausedUntil > today)) return 'paused';
  return live !== null && live.endsOn < today ? 'finished' : 'live';
}
