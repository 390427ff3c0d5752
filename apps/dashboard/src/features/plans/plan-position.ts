import type { PlanContent, PlanPhase } from '@skinroot/contracts';
import { addDays, daysBetween } from '../../shared/dates';

export interface PlanPosition {
  /** Day of the program, 1 on its first day; 0 or less before it. */
  day: number;
  days: number;
  phase: PlanPhase | null;
  dayOfPhase: number;
}

/** Where a day stands in a plan. */
export function planPosition(content: PlanContent, today: string): PlanPosition {
  const phase = content.phases.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? null;
  return {
    day: daysBetween(content.startsOn, today) + 1,
    days: daysBetween(content.startsOn, content.endsOn) + 1,
    phase,
    dayOfPhase: phase ? daysBetween(phase.startsOn, today) + 1 : 0,
  };
}

export interface ComingUp {
  on: string;
  text: string;
  kind: 'task' | 'phase' | 'end';
}

/** Tasks, new phases and the end that lie ahead, in order. */
export function comingUp(content: PlanContent, today: string, limit: number): ComingUp[] {
  const tasks = content.phases.flatMap(({ startsOn, tasks }) =>
    tasks.map(({ day, text }): ComingUp => ({ on: addDays(startsOn, day - 1), text, kind: 'task' })),
  );
  const starts = content.phases.map(({ startsOn, name }): ComingUp => ({
    on: startsOn,
    text: `${name} begins`,
    kind: 'phase',
  }));
  const end: ComingUp = { on: content.endsOn, text: 'Last day of the program', kind: 'end' };
  return [...starts, ...tasks, end]
    .filter(({ on }) => on >= today)
    .sort((a, b) => a.on.localeCompare(b.on))
    .slice(0, limit);
}
