import { Injectable } from '@nestjs/common';
import type { Plan, PlanContent, retimePlanSchema } from '@skinroot/contracts';
import { type DateMove, retime } from '@skinroot/domain';
import type { z } from 'zod';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { moveAlong, stateOn, withDates } from './plan-dates';
import { type LoadedPlan, PlanReader } from './plan-reader';
import type { PlanVersionEntity } from './plan-version.entity';
import type { PlanEntity } from './plan.entity';
import { PlanRepository } from './plan.repository';

export type RetimePlan = z.output<typeof retimePlanSchema>;
type Change = RetimePlan['change'];

type Running = LoadedPlan & { live: PlanVersionEntity };

interface NewDates {
  content: PlanContent;
  moves: DateMove[];
}

export interface RetimeResult {
  applied: boolean;
  moves: { label: string; before: string; after: string }[];
  plan: Plan;
}

/** New dates after a slip, a cold or a holiday: looked at first, then published as the next version. */
@Injectable()
export class PlanRetiming {
  constructor(
    private readonly plans: PlanRepository,
    private readonly reader: PlanReader,
    private readonly clients: ClientsService,
  ) {}

  async retime(scope: Scope, id: string, { reason, change, apply }: RetimePlan): Promise<RetimeResult> {
    const running = assertRunning(await this.reader.hold(scope, id));
    const dates = newDates(running, change);
    if (apply) await this.apply(scope, running, dates, { reason, change });
    const moves = dates.moves.map(({ label, before, after }) => ({ label, before, after }));
    return { applied: apply, moves, plan: await this.reader.get(scope, id) };
  }

  private async apply(
    scope: Scope,
    running: Running,
    dates: NewDates,
    { reason, change }: { reason: string; change: Change },
  ): Promise<void> {
    const { plan, live, client } = running;
    const liveVersion = dates.moves.length > 0 ? await this.publishNext(scope, running, dates, reason) : live.number;
    const pause = pauseAfter(running, change);
    await this.plans.update(scope, plan.id, plan.version, { liveVersion, ...pause });
    await this.clients.advance(scope, client.id, pause.state === 'paused' ? 'paused' : 'active');
    this.clients.record(scope, client.id, 'plan-retimed', `${wordsFor[change.kind]}: ${reason}`);
  }

  private async publishNext(
    scope: Scope,
    { plan, live, draft }: Running,
    { content, moves }: NewDates,
    reason: string,
  ): Promise<number> {
    const number = live.number + 1;
    if (draft) {
      const moved = moveAlong(draft.content, moves);
      await this.plans.updateVersion(scope, plan.id, draft.number, {
        number: number + 1,
        content: moved,
        startsOn: moved.startsOn,
        endsOn: moved.endsOn,
      });
    }
    const publishedBy = scope.actor.kind === 'member' ? scope.actor.id : null;
    await this.plans.insertVersion(scope, {
      ...live,
      number,
      content,
      startsOn: content.startsOn,
      endsOn: content.endsOn,
      reason,
      publishedAt: scope.now,
      publishedBy,
    });
    return number;
  }
}

const wordsFor: Record<Change['kind'], string> = {
  continue: 'Plan goes on',
  'restart-washout': 'Plan re-timed',
  'pause-until': 'Plan paused',
  lengthen: 'Plan lengthened',
};

function assertRunning(loaded: LoadedPlan): Running {
  const { plan, live, today } = loaded;
  const state = stateOn(plan, live, today);
  if (live === null || (state !== 'live' && state !== 'paused'))
    throw new Problem('plan-not-live', { detail: 'Only a plan that a client follows has dates to move.' });
  return { ...loaded, live };
}

function newDates({ plan, live, today }: Running, change: Change): NewDates {
  // Days that a running pause took out already are not taken out twice.
  const from =
    change.kind === 'pause-until' && plan.pausedUntil !== null && plan.pausedUntil > today ? plan.pausedUntil : today;
  try {
    const { phases, moves } = retime({ phases: live.content.phases, today: from }, change);
    return { content: withDates(live.content, phases, '#/change'), moves };
  } catch (error) {
    // The change makes no sense today (a pause into the past, a phase that is over): the caller's mistake, in the domain's words.
    if (error instanceof RangeError) throw notValid('#/change', error.message);
    throw error;
  }
}

function pauseAfter(
  { plan, live, today }: Running,
  change: Change,
): Pick<PlanEntity, 'state' | 'pausedOn' | 'pausedUntil'> {
  const isPaused = stateOn(plan, live, today) === 'paused';
  const { pausedOn, pausedUntil } = plan;
  if (change.kind === 'pause-until')
    return { state: 'paused', pausedOn: isPaused ? pausedOn : today, pausedUntil: change.until };
  if (change.kind === 'lengthen' && isPaused) return { state: 'paused', pausedOn, pausedUntil };
  return { state: 'live', pausedOn: null, pausedUntil: null };
}
