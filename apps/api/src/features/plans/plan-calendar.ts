import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope/scope';
import { ClientsService } from '../clients/clients.service';
import { PlanRepository } from './plan.repository';

/** What the calendar alone changes: pauses and programs that have come to their end. */
@Injectable()
export class PlanCalendar {
  constructor(
    private readonly plans: PlanRepository,
    private readonly clients: ClientsService,
  ) {}

  /** Writes down what is true already; a second call finds nothing to do. */
  async settle(asked: Scope): Promise<void> {
    const scope = asked.asSystem();
    for (const { client_id: clientId } of await this.plans.endPauses(scope)) {
      await this.clients.advance(scope, clientId, 'active');
      this.clients.record(scope, clientId, 'pause-ended', 'The pause is over: the plan goes on');
    }
    for (const { client_id: clientId, name } of await this.plans.finishEnded(scope)) {
      await this.clients.advance(scope, clientId, 'finished');
      this.clients.record(scope, clientId, 'plan-finished', `Plan finished: ${name}`);
    }
  }
}
