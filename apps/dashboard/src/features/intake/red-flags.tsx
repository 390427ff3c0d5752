import type { RedFlag } from '@skinroot/contracts';
import { IconAlertOctagon, IconAlertTriangle, IconLock, IconShieldCheck } from '@tabler/icons-react';
import { Panel } from '../../shared/ui/panel';
import { Tag } from '../../shared/ui/tag';
import { count } from '../../shared/words';
import { isUrgent, levelWords } from '../../shared/protocol/lock-words';
import classes from './red-flags.module.css';

export function RedFlags({ flags }: { flags: readonly RedFlag[] }) {
  if (flags.length === 0)
    return (
      <Panel className={classes.none}>
        <IconShieldCheck size={26} stroke={1.6} aria-hidden />
        <p>
          <b>No red flags.</b> None of the answers asks for a doctor before a program.
        </p>
      </Panel>
    );
  return (
    <Panel tone="danger" title={count(flags.length, 'red flag')} hint="What to do, and the answers that raised it">
      <ul className={classes.flags}>
        {flags.map((flag) => (
          <li key={flag.id} className={classes.flag}>
            <span className={classes.sign}>
              {isUrgent(flag.level) ? (
                <IconAlertOctagon size={24} aria-hidden />
              ) : (
                <IconAlertTriangle size={24} aria-hidden />
              )}
            </span>
            <div>
              <p className={classes.top}>
                <Tag tone="danger">{levelWords[flag.level] ?? flag.level}</Tag>
                {flag.locks && (
                  <Tag tone="warn" icon={IconLock}>
                    Locks programs
                  </Tag>
                )}
              </p>
              <p className={classes.text}>{flag.text}</p>
              <ul className={classes.because} aria-label="Answers that raised it">
                {flag.because.map((line) => (
                  <li key={line.linkId}>
                    {line.text}: <b>{line.answer}</b>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
