import { Progress } from '@mantine/core';
import type { IntakeSummary } from '@skinroot/contracts';
import type { ReactNode } from 'react';
import { useDates } from '../../shared/dates-context';
import { Panel } from '../../shared/ui/panel';
import classes from './unfinished-intake.module.css';

/** An intake the client has not handed in yet: how far it is, and what can be done. */
export function UnfinishedIntake({ intake, actions }: { intake: IntakeSummary; actions: ReactNode }) {
  const dates = useDates();
  const { answered, total, percent } = intake.progress;
  return (
    <Panel
      title={intake.state === 'sent' ? 'Waiting for the first answer' : 'Being filled in'}
      hint={
        intake.state === 'sent'
          ? `Sent ${dates.instant(intake.createdAt)}; not opened yet.`
          : `Begun ${dates.instant(intake.startedAt ?? intake.createdAt)}. Every answer is saved as it is given.`
      }
      actions={actions}
    >
      <div className={classes.progress}>
        <Progress value={percent} size={14} radius="xl" aria-label="Share of questions answered" />
        <p>
          <b>{Math.round(percent)} %</b> · {answered} of {total} questions answered
        </p>
      </div>
    </Panel>
  );
}
