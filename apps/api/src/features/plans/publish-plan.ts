import { Injectable } from '@nestjs/common';
import type { Plan } from '@skinroot/contracts';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { assertPastStays, whatChanged } from './draft-changes';
import { stateOn } from './plan-dates';
import { type LoadedPlan, PlanReader } from './plan-reader';
import { PlanRepository } from './plan.repository';
import { type ProgramLock, ProgramLocks } from './program-locks';

export interface Override {
  flagId: string;
  reason: string;
}

/** Makes a draft what the client follows; from then on this version does not change. */
@Injectable()
export class PlanPublishing {
  constructor(
    private readonly plans: PlanRepository,
    private readonly reader: PlanReader,
    private readonly locks: ProgramLocks,
    private readonly clients: ClientsService,
  ) {}

  async publish(scope: Scope, id: string, { overrides }: { overrides: Override[] }): Promise<Plan> {
    const loaded = await this.reader.hold(scope, id);
    const { plan, client, live, protocol, today } = loaded;
    const draft = draftOf(loaded);
    if (live) assertPastStays(live.content, draft.content, today);
    const locks = (await this.locks.of(scope, plan.clientId))(protocol.id);
    const reasons = reasonsFor(locks, overrides, live?.overrides ?? []);
    await this.plans.updateVersion(scope, id, draft.number, {
      overrides: reasons,
      reason: whatChanged(live?.content ?? null, draft.content),
      publishedAt: scope.now,
      publishedBy: scope.actor.kind === 'member' ? scope.actor.id : null,
    });
    const isPaused = stateOn(plan, live, today) === 'paused';
    await this.plans.update(scope, id, plan.version, {
      liveVersion: draft.number,
      ...(isPaused ? {} : { state: 'live', pausedOn: null, pausedUntil: null }),
    });
    await this.plans.finishOthers(scope, plan.clientId, id);
    await this.clients.advance(scope, client.id, isPaused ? 'paused' : 'active');
    this.clients.record(scope, client.id, 'plan-published', `Plan published: ${plan.name}, version ${draft.number}`);
    return this.reader.get(scope, id);
  }
}

function draftOf({ plan, draft, live }: LoadedPlan) {
  if (plan.state === 'finished')
    throw new Problem('plan-not-live', { detail: 'This plan is finished: start a new one.' });
  if (draft) return draft;
  throw live
    ? new Problem('plan-published', { detail: `Version ${live.number} is what the client follows.` })
    : new Problem('nothing-to-publish');
}

/** A reason for every lock that takes one; reasons written for the version before still stand. */
function reasonsFor(
  locks: readonly ProgramLock[],
  given: readonly Override[],
  before: readonly Override[],
): Override[] {
  given.forEach(({ flagId }, at) => {
    if (!locks.some((lock) => lock.flagId === flagId)) throw notValid(`#/overrides/${at}/flagId`, 'locks nothing here');
  });
  const reasonOf = (flagId: string) => [...given, ...before].find((override) => override.flagId === flagId)?.reason;
  const closed = locks.filter(({ flagId, unlockable }) => !unlockable || reasonOf(flagId) === undefined);
  if (closed.length > 0) {
    const errors = closed.map(({ flagId, text, unlockable }) => ({
      pointer: `#/overrides/${flagId}`,
      detail: unlockable ? `${text} Say why it is right for this client.` : `${text} No reason opens this.`,
    }));
    throw new Problem('plan-locked', { detail: closed.map(({ text }) => text).join(' '), errors });
  }
  return locks.map(({ flagId }) => ({ flagId, reason: reasonOf(flagId) ?? '' }));
}
