import type { Message } from '@skinroot/contracts';
import { Link } from 'react-router';
import { useDates } from '../../shared/dates-context';
import { Tag, type Tone } from '../../shared/ui/tag';
import classes from './message-list.module.css';

const states: Record<Message['state'], { tone: Tone; word: string }> = {
  planned: { tone: 'accent', word: 'Planned' },
  waiting: { tone: 'plain', word: 'On its way' },
  sent: { tone: 'good', word: 'Sent' },
  skipped: { tone: 'warn', word: 'Skipped' },
};

const kinds: Record<Message['kind'], string> = { link: 'Link', reminder: 'Reminder' };

export function MessageList({ messages }: { messages: readonly Message[] }) {
  const dates = useDates();
  return (
    <ul className={classes.list}>
      {messages.map(({ id, clientId, clientName, kind, state, because, at }) => (
        <li key={id}>
          <Tag tone={states[state].tone}>{states[state].word}</Tag>
          <span className={classes.what}>
            {kinds[kind]} to {clientId ? <Link to={`/clients/${clientId}`}>{clientName}</Link> : clientName}
            {because && (
              <span className={classes.faint}>, {state === 'skipped' ? `because: ${because}` : because}</span>
            )}
          </span>
          <span className={classes.faint}>{dates.instant(at)}</span>
        </li>
      ))}
    </ul>
  );
}
