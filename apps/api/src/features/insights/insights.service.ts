import { Injectable } from '@nestjs/common';
import { addDays, earlierOf, laterOf, type Progress, progress, todayIn } from '@skinroot/domain';
import type { Scope } from '../../platform/scope/scope';
import { assertRange, CheckInsService, type DayRange, MOST_DAYS } from '../check-ins/check-ins.service';
import { ClientsService } from '../clients/clients.service';
import { type FollowedPlan, PlansService } from '../plans/plans.service';
import { progressInput } from './progress-input';

type Query = { from?: string | undefined; to?: string | undefined };

@Injectable()
export class InsightsService {
  constructor(
    private readonly clients: ClientsService,
    private readonly plans: PlansService,
    private readonly checkIns: CheckInsService,
  ) {}

  /** A client's course over a range, by default from the start of the plan (or the first check-in) until today. */
  async progressOf(scope: Scope, clientId: string, query: Query = {}): Promise<Progress> {
    const client = await this.clients.load(scope, clientId);
    const today = todayIn(client.timeZone, scope.now);
    const followed = await this.plans.findFollowed(scope, clientId);
    const firstDay = await this.checkIns.firstDayOf(scope, clientId);
    const range = rangeFor(query, { today, begins: [followed?.content.startsOn, firstDay] });
    // Days before the range still serve as ground for comparisons.
    const checkIns = await this.checkIns.recorded(scope, clientId, {
      from: earlierOf(firstDay ?? range.from, range.from),
      to: range.to,
    });
    return progress(
      progressInput({ ...range, checkIns, content: followed?.content ?? null, pause: pauseOf(followed) }),
    );
  }
}

function rangeFor(
  { from, to }: Query,
  { today, begins }: { today: string; begins: (string | null | undefined)[] },
): DayRange {
  const last = earlierOf(to ?? today, today);
  const begun = begins.find((day) => day != null && day <= last) ?? last;
  const range = { from: from ?? laterOf(begun, addDays(last, 1 - MOST_DAYS)), to: last };
  assertRange(range);
  return range;
}

function pauseOf(followed: FollowedPlan | null): { startsOn: string; until: string | null } | null {
  const { pausedOn = null, pausedUntil = null } = followed?.plan ?? {};
  return pausedOn === null ? null : { startsOn: pausedOn, until: pausedUntil };
}
