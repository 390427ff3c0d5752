import { Injectable } from '@nestjs/common';
import type { Plan, PlanContent, Template, UpdatePlan } from '@skinroot/contracts';
import { protocolById, protocols } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import { notValid, Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { assertPastStays, changeDraft } from './draft-changes';
import { layOut, stateOn } from './plan-dates';
import { PlanReader } from './plan-reader';
import type { PlanEntity } from './plan.entity';
import { toPlanVersion } from './plan.mapper';
import { PlanRepository } from './plan.repository';
import { type Override, PlanPublishing } from './publish-plan';
import { PlanRetiming, type RetimePlan, type RetimeResult } from './retime-plan';
import { phasesOf, stepsOf, toTemplate } from './template.mapper';

/** The plan a client follows, or followed last, as other features read it. */
export interface FollowedPlan {
  plan: PlanEntity;
  versionNumber: number;
  content: PlanContent;
}

@Injectable()
export class PlansService {
  constructor(
    private readonly plans: PlanRepository,
    private readonly reader: PlanReader,
    private readonly publishing: PlanPublishing,
    private readonly retiming: PlanRetiming,
    private readonly clients: ClientsService,
  ) {}

  listTemplates(): { items: Template[] } {
    return { items: protocols.map(toTemplate) };
  }

  getTemplate(id: string): Template {
    const protocol = protocolById(id);
    if (!protocol) throw new Problem('not-found');
    return toTemplate(protocol);
  }

  async list(scope: Scope, clientId: string): Promise<{ items: Plan[] }> {
    return { items: await this.reader.list(scope, clientId) };
  }

  get(scope: Scope, id: string): Promise<Plan> {
    return this.reader.get(scope, id);
  }

  async create(
    scope: Scope,
    clientId: string,
    { templateId, startsOn }: { templateId: string; startsOn: string },
  ): Promise<Plan> {
    await this.clients.loadActive(scope, clientId);
    const protocol = protocolById(templateId);
    if (!protocol) throw notValid('#/templateId', 'is not a template');
    const content = layOut(
      { phases: phasesOf(protocol), steps: stepsOf(protocol), nutrientsAtRisk: [...protocol.nutrientsAtRisk] },
      startsOn,
      '#/startsOn',
    );
    const plan: PlanEntity = {
      id: randomUUID(),
      practiceId: scope.practiceId,
      clientId,
      templateId,
      name: protocol.name,
      state: 'draft',
      liveVersion: null,
      pausedOn: null,
      pausedUntil: null,
      version: 1,
      createdAt: scope.now,
    };
    await this.plans.insert(scope, plan);
    await this.insertDraft(scope, plan.id, 1, content);
    return this.reader.get(scope, plan.id);
  }

  /** Changes the draft; a plan that runs gets a draft of its next version. */
  async update(scope: Scope, id: string, version: number, changes: UpdatePlan): Promise<Plan> {
    const loaded = await this.reader.hold(scope, id);
    const { plan, live, draft, protocol, today } = loaded;
    if (plan.version !== version) throw new Problem('stale', { current: await this.reader.describe(scope, loaded) });
    const before = draft ?? live;
    if (!before || stateOn(plan, live, today) === 'finished')
      throw new Problem('plan-not-live', { detail: 'This plan is finished: start a new one.' });
    const content = changeDraft(before.content, protocol, changes);
    if (live) assertPastStays(live.content, content, today);
    if (draft)
      await this.plans.updateVersion(scope, id, draft.number, {
        content,
        startsOn: content.startsOn,
        endsOn: content.endsOn,
      });
    else await this.insertDraft(scope, id, before.number + 1, content);
    await this.plans.update(scope, id, version, {});
    return this.reader.get(scope, id);
  }

  publish(scope: Scope, id: string, request: { overrides: Override[] }): Promise<Plan> {
    return this.publishing.publish(scope, id, request);
  }

  retime(scope: Scope, id: string, request: RetimePlan): Promise<RetimeResult> {
    return this.retiming.retime(scope, id, request);
  }

  async versions(scope: Scope, id: string) {
    await this.reader.load(scope, id);
    return { items: (await this.plans.listVersions(scope, id)).map(toPlanVersion) };
  }

  async findFollowed(scope: Scope, clientId: string): Promise<FollowedPlan | null> {
    const plan = await this.plans.findFollowed(scope, clientId);
    if (!plan) return null;
    const live = (await this.plans.findOpenVersions(scope, [plan])).get(plan.id)?.live;
    return live ? { plan, versionNumber: live.number, content: live.content } : null;
  }

  private async insertDraft(scope: Scope, planId: string, number: number, content: PlanContent): Promise<void> {
    const { startsOn, endsOn } = content;
    await this.plans.insertVersion(scope, {
      practiceId: scope.practiceId,
      planId,
      number,
      startsOn,
      endsOn,
      content,
      reason: '',
      overrides: [],
      publishedAt: null,
      publishedBy: null,
    });
  }
}
