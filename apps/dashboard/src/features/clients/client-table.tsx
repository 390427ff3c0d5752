import type { ClientSummary } from '@skinroot/contracts';
import { Link } from 'react-router';
import { useDates } from '../../shared/dates-context';
import { capital, fullName, initials } from '../../shared/words';
import { ClientStatusTag } from './client-status-tag';
import classes from './client-table.module.css';

export function ClientTable({ clients }: { clients: readonly ClientSummary[] }) {
  return (
    <ul className={classes.list} aria-label="Clients">
      {clients.map((client) => (
        <li key={client.id}>
          <ClientRow client={client} />
        </li>
      ))}
    </ul>
  );
}

function ClientRow({ client }: { client: ClientSummary }) {
  const dates = useDates();
  const name = fullName(client);
  return (
    <Link to={`/clients/${client.id}`} className={classes.row}>
      <span className={classes.initials} aria-hidden>
        {initials(name)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{name}</span>
        <span className={classes.faint}>{client.conditions.map(capital).join(', ') || 'No condition noted'}</span>
      </span>
      <span className={classes.status}>
        <ClientStatusTag status={client.status} />
      </span>
      <span className={classes.program}>{client.program ?? <span className={classes.faint}>No program yet</span>}</span>
      <span className={classes.last}>
        {client.lastCheckInOn
          ? `Check-in ${dates.fromToday(client.lastCheckInOn)}`
          : `Added ${dates.fromToday(dates.dayOf(client.createdAt))}`}
      </span>
    </Link>
  );
}
