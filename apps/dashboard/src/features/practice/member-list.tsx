import type { Member } from '@skinroot/contracts';
import { useDates } from '../../shared/dates-context';
import { Tag } from '../../shared/ui/tag';
import { capital, initials } from '../../shared/words';
import classes from './member-list.module.css';

export function MemberList({ members, me }: { members: readonly Member[]; me: Member }) {
  const dates = useDates();
  return (
    <ul className={classes.list}>
      {members.map((member) => (
        <li key={member.id} className={classes.row}>
          <span className={classes.initials} aria-hidden>
            {initials(member.name)}
          </span>
          <span>
            <b>{member.name}</b>
            {member.id === me.id && <span className={classes.faint}> · you</span>}
            <span className={classes.line}>
              {member.email} · since {dates.day(dates.dayOf(member.createdAt))}
            </span>
          </span>
          <Tag tone={member.role === 'owner' ? 'accent' : 'plain'}>{capital(member.role)}</Tag>
        </li>
      ))}
    </ul>
  );
}
