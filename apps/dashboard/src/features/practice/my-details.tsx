import type { Me } from '@skinroot/contracts';
import { capital } from '../../shared/words';
import classes from './member-list.module.css';

export function MyDetails({ me: { member, practice } }: { me: Me }) {
  const facts = [
    ['Name', member.name],
    ['E-mail', member.email],
    ['Role', capital(member.role)],
    ['Practice', practice.name],
    ['Time zone', practice.timeZone],
    ['Language', new Intl.DisplayNames([practice.locale], { type: 'language' }).of(practice.locale) ?? practice.locale],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
