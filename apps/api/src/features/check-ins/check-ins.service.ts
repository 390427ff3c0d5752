import { Injectable } from '@nestjs/common';
import type { CheckIn, CheckInDay, SubmitCheckIn } from '@skinroot/contracts';
import { addDays, daysBetween, daysFrom, laterOf, todayIn } from '@skinroot/domain';
import { notValid } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { toCheckIn } from './check-in.mapper';
import { CheckInRepository } from './check-in.repository';
import { CheckInSubmission } from './submit-check-in';

/** What a list shows without being told: four weeks. */
const USUAL_DAYS = 28;
/** Two years and a little: more at once is a mistake. */
export const MOST_DAYS = 800;
const FIRST_DAY = '1900-01-01';

export interface DayRange {
  from: string;
  to: string;
}

@Injectable()
export class CheckInsService {
  constructor(
    private readonly checkIns: CheckInRepository,
    private readonly clients: ClientsService,
    private readonly submission: CheckInSubmission,
  ) {}

  submit(scope: Scope, clientId: string, day: string, request: SubmitCheckIn): Promise<CheckIn> {
    return this.submission.submit(scope, clientId, day, request);
  }

  async list(
    scope: Scope,
    clientId: string,
    query: { from?: string | undefined; to?: string | undefined },
  ): Promise<DayRange & { days: CheckInDay[] }> {
    const client = await this.clients.load(scope, clientId);
    const to = query.to ?? todayIn(client.timeZone, scope.now);
    const range = { from: query.from ?? laterOf(FIRST_DAY, addDays(to, 1 - USUAL_DAYS)), to };
    assertRange(range);
    return { ...range, days: await this.daysOf(scope, clientId, range) };
  }

  /** Every day of a range, filled in or not; for features that have loaded the client. */
  async daysOf(scope: Scope, clientId: string, { from, to }: DayRange): Promise<CheckInDay[]> {
    const byDay = new Map(
      (await this.recorded(scope, clientId, { from, to })).map((checkIn) => [checkIn.day, checkIn]),
    );
    return daysFrom(from, to).map((day) => {
      const checkIn = byDay.get(day) ?? null;
      return { day, origin: checkIn?.origin ?? 'missing', checkIn };
    });
  }

  /** The days of a range that hold something, oldest first; likewise. */
  async recorded(scope: Scope, clientId: string, { from, to }: DayRange): Promise<CheckIn[]> {
    return (await this.checkIns.list(scope, clientId, from, to)).map(toCheckIn);
  }

  firstDayOf(scope: Scope, clientId: string): Promise<string | null> {
    return this.checkIns.findFirstDay(scope, clientId);
  }
}

export function assertRange({ from, to }: DayRange): void {
  if (from > to) throw notValid('query/from', 'is after the last day');
  if (daysBetween(from, to) >= MOST_DAYS) throw notValid('query/from', `asks for more than ${MOST_DAYS} days`);
}
