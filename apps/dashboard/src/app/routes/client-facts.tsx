import type { Client } from '@skinroot/contracts';
import { ClientStatusTag } from '../../features/clients/client-status-tag';
import { useDates } from '../../shared/dates-context';
import { capital } from '../../shared/words';
import classes from './client.module.css';

export function ClientFacts({ client }: { client: Client }) {
  const dates = useDates();
  return (
    <div className={classes.facts}>
      <ClientStatusTag status={client.status} />
      {client.conditions.length > 0 && <span>{client.conditions.map(capital).join(', ')}</span>}
      {client.birthDate && <span>Born {dates.day(client.birthDate)}</span>}
      {client.email && <a href={`mailto:${client.email}`}>{client.email}</a>}
      {client.phone && <a href={`tel:${client.phone}`}>{client.phone}</a>}
    </div>
  );
}
