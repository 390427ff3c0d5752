import type { Plan } from '@skinroot/contracts';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { levelWords } from '../../shared/protocol/lock-words';
import { Panel } from '../../shared/ui/panel';
import classes from './lock-list.module.css';

/** What the safety rules say against this program for this client, and why it was published all the same. */
export function LockList({ locks }: { locks: Plan['locks'] }) {
  if (locks.length === 0) return null;
  return (
    <Panel
      tone="warn"
      title="What the safety rules lock"
      hint="Raised by the client's answers. A lock that may be opened needs your written reason when you publish."
    >
      <ul className={classes.locks}>
        {locks.map((lock) => (
          <li key={lock.flagId}>
            {lock.overriddenBecause === null ? (
              <IconLock size={20} aria-hidden />
            ) : (
              <IconLockOpen size={20} aria-hidden />
            )}
            <span>
              <b>{levelWords[lock.level] ?? lock.level}.</b> {lock.text}
              {lock.overriddenBecause !== null && (
                <span className={classes.reason}>Opened because: {lock.overriddenBecause}</span>
              )}
              {!lock.unlockable && <span className={classes.reason}>Cannot be opened.</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
