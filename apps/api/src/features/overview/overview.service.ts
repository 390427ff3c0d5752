import { Injectable } from '@nestjs/common';
import type { Attention, Overview } from '@skinroot/contracts';
import { addDays, earlierOf, todayIn } from '@skinroot/domain';
import type { Scope } from '../../platform/scope/scope';
import { FormReader } from '../forms/form-reader';
import { PlanCalendar } from '../plans/plan-calendar';
import { PracticeRepository } from '../practices/practice.repository';
import { byUrgency, type LiveCourse, type Reason, reasonsFor } from './attention-rules';
import { stalledReason, toReadReason } from './intake-reasons';
import { LINE_DAYS, nameOf, toLivePlan } from './live-plan.mapper';
import { type IntakeRow, OverviewRepository } from './overview.repository';

/** The Today screen. An assistant sees names and what waits, nothing that is about health. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly rows: OverviewRepository,
    private readonly practices: PracticeRepository,
    private readonly calendar: PlanCalendar,
    private readonly forms: FormReader,
  ) {}

  async get(scope: Scope): Promise<Overview> {
    const showsHealth = scope.member.role !== 'assistant';
    // The screen that is opened every morning writes down what the night has ended.
    await this.calendar.settle(scope);
    const intakes = await this.rows.listOpenIntakes(scope);
    const courses = await this.coursesOf(scope, showsHealth);
    const attention = showsHealth
      ? [
          ...(await this.intakeAttention(scope, intakes)),
          ...courses.flatMap((course) => reasonsFor(course).map((reason) => about(course.row, reason))),
        ]
      : [];
    return {
      today: todayIn((await this.practices.get(scope)).timeZone, scope.now),
      attention: attention.sort(byUrgency),
      live: courses.map((course) => toLivePlan(course, showsHealth)),
      waiting: intakes.filter(({ state }) => state !== 'submitted').map(toWaiting),
    };
  }

  private async coursesOf(scope: Scope, showsHealth: boolean): Promise<LiveCourse[]> {
    const live = (await this.rows.listLive(scope)).map((row) => ({ row, today: todayIn(row.time_zone, scope.now) }));
    if (!showsHealth || live.length === 0) return live.map((course) => ({ ...course, days: [] }));
    const from = live
      .map(({ row, today }) => earlierOf(row.starts_on, addDays(today, 1 - LINE_DAYS)))
      .reduce(earlierOf);
    const days = new Map(
      (
        await this.rows.listDays(
          scope,
          live.map(({ row }) => row.client_id),
          from,
        )
      ).map((row) => [row.client_id, row.days]),
    );
    return live.map((course) => ({ ...course, days: days.get(course.row.client_id) ?? [] }));
  }

  private async intakeAttention(scope: Scope, intakes: readonly IntakeRow[]): Promise<Attention[]> {
    const found: Attention[] = [];
    for (const row of intakes) {
      const reason =
        row.state === 'submitted'
          ? toReadReason(row, await this.forms.get(scope, row.form_id, row.form_version))
          : stalledReason(row, scope.now);
      if (reason) found.push(about(row, reason));
    }
    return found;
  }
}

const about = (row: Pick<IntakeRow, 'client_id' | 'first_name' | 'last_name'>, reason: Reason): Attention => ({
  clientId: row.client_id,
  name: nameOf(row),
  ...reason,
});

const toWaiting = (row: IntakeRow): Overview['waiting'][number] => ({
  clientId: row.client_id,
  name: nameOf(row),
  state: row.state,
  percent: row.total === 0 ? 0 : Math.floor((100 * row.answered) / row.total),
  sentAt: row.created_at.toISOString(),
});
