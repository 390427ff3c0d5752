import { Injectable } from '@nestjs/common';
import type { CreateReport, Intake, Plan } from '@skinroot/contracts';
import { daysBetween, earlierOf, todayIn } from '@skinroot/domain';
import { type ReportModel, type ReportPart, reportParts } from '@skinroot/report';
import { notValid } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { InsightsService } from '../insights/insights.service';
import { IntakesService } from '../intakes/intakes.service';
import { NotesService } from '../notes/notes.service';
import { PlansService } from '../plans/plans.service';
import { PracticesService } from '../practices/practices.service';
import { intakeParts, notesIn, programOf, type Publisher, scalesFor } from './report-model';

/** A year and a season: more on paper is read by nobody. */
const MOST_DAYS = 400;

/** Reads the record into the model a report is set from, in one short transaction. */
@Injectable()
export class ReportGathering {
  constructor(
    private readonly clients: ClientsService,
    private readonly practices: PracticesService,
    private readonly plans: PlansService,
    private readonly insights: InsightsService,
    private readonly intakes: IntakesService,
    private readonly notes: NotesService,
  ) {}

  async gather(scope: Scope, clientId: string, { edition, from, to, sections }: CreateReport): Promise<ReportModel> {
    const client = await this.clients.load(scope, clientId);
    const today = todayIn(client.timeZone, scope.now);
    assertPeriod({ from, to }, today);
    const period = { from, to: earlierOf(to, today) };
    const plan = await this.followedPlan(scope, clientId);
    const publisher = plan && (await this.publisherOf(scope, plan, client.timeZone));
    const progress = await this.insights.progressOf(scope, clientId, period);
    const { items: notes } = await this.notes.list(scope, clientId);
    return {
      edition,
      practice: { name: (await this.practices.me(scope)).practice.name },
      client: {
        displayName: `${client.firstName} ${client.lastName}`.trim(),
        birthYear: client.birthDate === null ? null : Number(client.birthDate.slice(0, 4)),
        reference: `SR-${client.id.slice(0, 8).toUpperCase()}`,
        conditions: client.conditions,
      },
      period,
      parts: partsOf(edition, sections),
      generatedAt: { instant: scope.now.toISOString(), zone: client.timeZone },
      program: programOf(plan),
      progress,
      ...intakeParts(await this.latestIntake(scope, clientId), plan, publisher),
      notes: notesIn(notes, period, client.timeZone),
      scales: scalesFor(progress.measures.map(({ id }) => id)),
    };
  }

  private async followedPlan(scope: Scope, clientId: string): Promise<Plan | null> {
    const followed = await this.plans.findFollowed(scope, clientId);
    return followed && this.plans.get(scope, followed.plan.id);
  }

  private async publisherOf(scope: Scope, plan: Plan, timeZone: string): Promise<Publisher | null> {
    const { items } = await this.plans.versions(scope, plan.id);
    const version = items.find(({ number }) => number === plan.liveVersion);
    return version ? { name: version.publishedBy, on: todayIn(timeZone, version.publishedAt) } : null;
  }

  private async latestIntake(scope: Scope, clientId: string): Promise<Intake | null> {
    const { items } = await this.intakes.list(scope, clientId);
    for (const { id } of items.filter(({ submittedAt }) => submittedAt !== null)) {
      const intake = await this.intakes.get(scope, id);
      if (intake.areas.length > 0) return intake;
    }
    return null;
  }
}

function assertPeriod({ from, to }: { from: string; to: string }, today: string): void {
  if (from > to) throw notValid('#/from', 'is after the last day');
  if (from > today) throw notValid('#/from', 'has not come yet');
  if (daysBetween(from, to) >= MOST_DAYS) throw notValid('#/from', `asks for more than ${MOST_DAYS} days`);
}

// Notes are written among colleagues: a client's edition carries them only when they are asked for.
function partsOf(edition: CreateReport['edition'], sections: CreateReport['sections']): ReportPart[] {
  const asked = sections ?? (edition === 'client' ? reportParts.filter((part) => part !== 'notes') : reportParts);
  return reportParts.filter((part) => asked.includes(part));
}
