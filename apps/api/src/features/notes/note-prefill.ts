import { Injectable } from '@nestjs/common';
import type { NoteKind } from '@skinroot/contracts';
import { addDays, planDay, type Progress, resultWords } from '@skinroot/domain';
import { messages } from '@skinroot/reference';
import type { Scope } from '../../platform/scope/scope';
import { InsightsService } from '../insights/insights.service';
import { PlansService } from '../plans/plans.service';

/** How far ahead tasks are named. */
const TASK_DAYS = 7;
/** Where each kind of note has room for numbers, and for what comes next. */
const places: Record<NoteKind, { numbers: string; tasks: string }> = {
  soap: { numbers: 'Objective', tasks: 'Plan' },
  adime: { numbers: 'Monitoring', tasks: 'Intervention' },
  free: { numbers: 'Note', tasks: 'Note' },
};

/** What the record can already say when a note is begun: heading -> text. */
@Injectable()
export class NotePrefill {
  constructor(
    private readonly insights: InsightsService,
    private readonly plans: PlansService,
  ) {}

  async write(scope: Scope, clientId: string, kind: NoteKind): Promise<Map<string, string>> {
    const course = await this.insights.progressOf(scope, clientId);
    const tasks = await this.tasksAhead(scope, clientId, course.to);
    const numbers =
      course.missing.observed + course.missing.estimated > 0
        ? [...changeLines(course), adherenceLine(course), course.missing.statement]
        : [];
    const found = new Map([[places[kind].numbers, numbers]]);
    found.set(places[kind].tasks, [...(found.get(places[kind].tasks) ?? []), ...tasks]);
    return new Map([...found].map(([heading, lines]) => [heading, lines.join('\n')]));
  }

  private async tasksAhead(scope: Scope, clientId: string, today: string): Promise<string[]> {
    const followed = await this.plans.findFollowed(scope, clientId);
    if (!followed) return [];
    const days = Array.from({ length: TASK_DAYS }, (_, at) => addDays(today, at));
    return days.flatMap((day) => planDay(followed.content.phases, day).tasks.map(({ text }) => `${day}: ${text}`));
  }
}

function changeLines({ change }: Progress): string[] {
  if (change?.difference == null || change.low === null || change.high === null)
    return [resultWords(messages, 'no-baseline')];
  const { difference, low, high, nBefore, nAfter } = change;
  const isLower = difference >= 0;
  const [size, from, to] = (isLower ? [difference, low, high] : [-difference, -high, -low]).map(Math.round) as [
    number,
    number,
    number,
  ];
  return [
    `Skin day index ${size} points ${isLower ? 'lower' : 'higher'} than in the baseline (last 14 days; 95 % range ${from} to ${to}; ${nBefore} and ${nAfter} days).`,
    ...(change.verdict === 'clear-improvement'
      ? [resultWords(messages, 'phase-better', { difference, low, high })]
      : []),
  ];
}

function adherenceLine({ adherence: { overall } }: Progress): string {
  if (overall.adherencePercent === null) return 'Whether the plan was kept is not known yet.';
  return `Plan kept on ${overall.adherencePercent} % of the recorded days (95 % range ${overall.lowPercent} to ${overall.highPercent}); recorded on ${overall.coveragePercent} % of the days.`;
}
