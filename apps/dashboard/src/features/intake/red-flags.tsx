import type { Intake, RedFlag } from '@skinroot/contracts';
import { questionLead } from '@skinroot/domain';
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconLock,
  IconShieldCheck,
  IconShieldQuestion,
} from '@tabler/icons-react';
import { Panel } from '../../shared/ui/panel';
import { Tag } from '../../shared/ui/tag';
import { count } from '../../shared/words';
import { isUrgent, levelWords } from '../../shared/protocol/lock-words';
import classes from './red-flags.module.css';

interface RedFlagsProps {
  flags: readonly RedFlag[];
  /** What was not asked cannot be raised. */
  signs: Intake['signs'];
}

export function RedFlags({ flags, signs }: RedFlagsProps) {
  if (flags.length === 0) return <NoFlags signs={signs} />;
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
                    {questionLead(line.text)} <b>{line.answer}</b>
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

function NoFlags({ signs: { asked, known } }: Pick<RedFlagsProps, 'signs'>) {
  const Icon = asked === 0 ? IconShieldQuestion : IconShieldCheck;
  return (
    <Panel className={classes.none}>
      <Icon size={26} stroke={1.6} aria-hidden />
      <p>
        {asked === 0 ? (
          <>
            <b>No warning signs asked.</b> This form cannot say whether a doctor comes first.
          </>
        ) : (
          <>
            <b>No red flags.</b>{' '}
            {asked < known
              ? `This form asks about ${asked} of the ${known} warning signs.`
              : 'None of the answers asks for a doctor before a program.'}
          </>
        )}
      </p>
    </Panel>
  );
}
