import { Injectable } from '@nestjs/common';
import { todayIn } from '@skinroot/domain';
import type { Scope } from '../../platform/scope/scope';
import { CheckInsService } from '../check-ins/check-ins.service';
import { ClientsService } from '../clients/clients.service';
import { PlansService } from '../plans/plans.service';
import { InsightsService } from './insights.service';
import { OwnDataRepository } from './own-data.repository';

/** What a client takes away: their details, what they told us day by day, their intakes, their plan and their course. */
@Injectable()
export class OwnData {
  constructor(
    private readonly clients: ClientsService,
    private readonly checkIns: CheckInsService,
    private readonly plans: PlansService,
    private readonly insights: InsightsService,
    private readonly intakes: OwnDataRepository,
  ) {}

  async export(scope: Scope, clientId: string): Promise<Record<string, unknown>> {
    const { firstName, lastName, email, phone, birthDate, conditions, timeZone, locale, createdAt } =
      await this.clients.get(scope, clientId);
    const followed = await this.plans.findFollowed(scope, clientId);
    const today = todayIn(timeZone, scope.now);
    const firstDay = (await this.checkIns.firstDayOf(scope, clientId)) ?? today;
    const intakes = await this.intakes.listIntakes(scope, clientId);
    return {
      exportedAt: scope.now.toISOString(),
      client: { firstName, lastName, email, phone, birthDate, conditions, timeZone, locale, createdAt },
      intakes: intakes.map((row) => ({
        form: row.form,
        submittedAt: row.submitted_at.toISOString(),
        response: row.response,
        signature: row.signature,
      })),
      plan: followed && { name: followed.plan.name, version: followed.versionNumber, ...followed.content },
      checkIns: await this.checkIns.recorded(scope, clientId, { from: firstDay, to: today }),
      progress: await this.insights.progressOf(scope, clientId),
    };
  }
}
