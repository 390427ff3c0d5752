import { Injectable } from '@nestjs/common';
import type { Plan } from '@skinroot/contracts';
import { todayIn } from '@skinroot/domain';
import { type Protocol, protocolById } from '@skinroot/reference';
import { Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import type { PlanEntity } from './plan.entity';
import { toPlan } from './plan.mapper';
import { type OpenVersions, PlanRepository } from './plan.repository';
import { ProgramLocks } from './program-locks';

/** A plan with what every use case needs around it. */
export interface LoadedPlan extends OpenVersions {
  plan: PlanEntity;
  client: ClientEntity;
  protocol: Protocol;
  /** In the client's zone. */
  today: string;
}

@Injectable()
export class PlanReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly clients: ClientsService,
    private readonly locks: ProgramLocks,
  ) {}

  async load(scope: Scope, id: string): Promise<LoadedPlan> {
    return this.around(scope, await this.plans.findById(scope, id));
  }

  /** As `load`, with the row held and the client not archived: for changes. */
  async hold(scope: Scope, id: string): Promise<LoadedPlan> {
    const loaded = await this.around(scope, await this.plans.lock(scope, id));
    await this.clients.loadActive(scope, loaded.plan.clientId);
    return loaded;
  }

  async describe(scope: Scope, { plan, live, draft, protocol, today }: LoadedPlan): Promise<Plan> {
    const locksOf = await this.locks.of(scope, plan.clientId);
    return toPlan(plan, { versions: { live, draft }, protocol, locks: locksOf(protocol.id), today });
  }

  async get(scope: Scope, id: string): Promise<Plan> {
    return this.describe(scope, await this.load(scope, id));
  }

  async list(scope: Scope, clientId: string): Promise<Plan[]> {
    const client = await this.clients.load(scope, clientId);
    const today = todayIn(client.timeZone, scope.now);
    const plans = await this.plans.list(scope, clientId);
    const versions = await this.plans.findOpenVersions(scope, plans);
    const locksOf = await this.locks.of(scope, clientId);
    return plans.map((plan) => {
      const protocol = protocolOf(plan);
      return toPlan(plan, {
        versions: versions.get(plan.id) ?? { live: null, draft: null },
        protocol,
        locks: locksOf(protocol.id),
        today,
      });
    });
  }

  private async around(scope: Scope, plan: PlanEntity | null): Promise<LoadedPlan> {
    if (!plan) throw new Problem('not-found');
    const client = await this.clients.load(scope, plan.clientId);
    const versions = await this.plans.findOpenVersions(scope, [plan]);
    const { live, draft } = versions.get(plan.id) ?? { live: null, draft: null };
    return { plan, client, live, draft, protocol: protocolOf(plan), today: todayIn(client.timeZone, scope.now) };
  }
}

function protocolOf({ templateId }: PlanEntity): Protocol {
  const protocol = protocolById(templateId);
  if (!protocol) throw new RangeError(`a plan follows the template ${templateId}, which is gone`);
  return protocol;
}
