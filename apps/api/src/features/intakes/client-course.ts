import type { ClientStatus } from '@skinroot/contracts';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import type { ClientsService } from '../clients/clients.service';

type Step = Extract<ClientStatus, 'intake-sent' | 'intake-started' | 'to-review' | 'reviewed'>;

/** From where an intake moves a record on; whoever has a plan keeps the plan's state. */
const from: Record<Step, readonly ClientStatus[]> = {
  'intake-sent': ['new', 'intake-started', 'reviewed'],
  'intake-started': ['new', 'intake-sent', 'reviewed'],
  'to-review': ['new', 'intake-sent', 'intake-started', 'reviewed'],
  reviewed: ['new', 'intake-sent', 'intake-started', 'to-review'],
};

export async function moveOn(
  clients: ClientsService,
  scope: Scope,
  { client, to }: { client: ClientEntity; to: Step },
): Promise<void> {
  if (from[to].includes(client.status)) await clients.advance(scope, client.id, to);
}
