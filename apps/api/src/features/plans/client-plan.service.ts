import { Injectable } from '@nestjs/common';
import type { CheckInDay, PublicFood, PublicPlan, Today } from '@skinroot/contracts';
import { addDays, todayIn } from '@skinroot/domain';
import { foods } from '@skinroot/reference';
import type { Scope } from '../../platform/scope/scope';
import { CheckInsService } from '../check-ins/check-ins.service';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import { dayOfPlan, foodOnDay } from './client-day';
import { stateOn } from './plan-dates';
import { type FollowedPlan, PlansService } from './plans.service';

/** How far back a forgotten day is asked for. */
const ASKED_BACK_DAYS = 7;

/** The plan as the client sees it. */
@Injectable()
export class ClientPlanService {
  constructor(
    private readonly plans: PlansService,
    private readonly checkIns: CheckInsService,
    private readonly clients: ClientsService,
  ) {}

  async today(scope: Scope, clientId: string): Promise<Today> {
    const { client, day, followed } = await this.follow(scope, clientId);
    const days = await this.checkIns.daysOf(scope, clientId, { from: addDays(day, -ASKED_BACK_DAYS), to: day });
    const begun = followed?.content.startsOn ?? (await this.checkIns.firstDayOf(scope, clientId)) ?? day;
    const nothing = { phase: null, tasks: [], habits: [], leaveOut: [], limit: [] };
    return {
      day,
      firstName: client.firstName,
      program: followed?.plan.name ?? '',
      state: stateFor(followed, day),
      startsOn: followed?.content.startsOn ?? day,
      ...(followed ? dayOfPlan(followed.content, day) : nothing),
      checkIn: days.at(-1)?.checkIn ?? null,
      yesterday: days.at(-2)?.checkIn ?? null,
      missedDays: missedDays(days.slice(0, -1), begun),
    };
  }

  async plan(scope: Scope, clientId: string): Promise<PublicPlan> {
    const { followed } = await this.follow(scope, clientId);
    return { program: followed?.plan.name ?? '', phases: followed?.content.phases ?? [] };
  }

  async foods(scope: Scope, clientId: string): Promise<{ day: string; foods: PublicFood[] }> {
    const { day, followed } = await this.follow(scope, clientId);
    return { day, foods: foods.map(foodOnDay(followed?.content ?? null, day)) };
  }

  private async follow(
    scope: Scope,
    clientId: string,
  ): Promise<{ client: ClientEntity; day: string; followed: FollowedPlan | null }> {
    const client = await this.clients.load(scope, clientId);
    return {
      client,
      day: todayIn(client.timeZone, scope.now),
      followed: await this.plans.findFollowed(scope, clientId),
    };
  }
}

function stateFor(followed: FollowedPlan | null, day: string): Today['state'] {
  if (!followed) return 'not-started';
  const state = stateOn(followed.plan, followed.content, day);
  if (state === 'draft') return 'not-started';
  return state === 'live' && followed.content.startsOn > day ? 'not-started' : state;
}

const missedDays = (days: readonly CheckInDay[], begun: string): string[] =>
  days
    .filter(({ day, checkIn }) => checkIn === null && day >= begun)
    .map(({ day }) => day)
    .reverse();
