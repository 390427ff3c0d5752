import { Button } from '@mantine/core';
import type { Intake } from '@skinroot/contracts';
import { IconChecks, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useDates } from '../../shared/dates-context';
import { toast } from '../../shared/toast';
import { FormError } from '../../shared/ui/form-error';
import { Panel } from '../../shared/ui/panel';
import { count } from '../../shared/words';
import { FactChoice } from './fact-choice';
import { useReviewIntake } from './intake.api';
import classes from './review-panel.module.css';

/** Taking facts over into the record, field by field, and saying "I have read this". */
export function ReviewPanel({ intake }: { intake: Intake }) {
  const dates = useDates();
  const review = useReviewIntake(intake.id, intake.clientId);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const open = intake.facts.filter(({ state }) => state !== 'same');
  const fresh = open.filter(({ state }) => state === 'new').map(({ key }) => key);
  const isReviewed = intake.reviewedAt !== null;
  const take = (key: string, isTaken: boolean) =>
    setTaken((before) => new Set(isTaken ? [...before, key] : [...before].filter((other) => other !== key)));
  const send = () =>
    review.mutate([...taken], {
      onSuccess: () => {
        setTaken(new Set());
        toast(isReviewed ? 'Facts taken over' : 'Marked as read');
      },
    });
  const allFresh = fresh.length > 0 && (
    <Button
      variant="light"
      leftSection={<IconChecks size={18} aria-hidden />}
      onClick={() => setTaken(new Set([...taken, ...fresh]))}
    >
      Accept all new
    </Button>
  );
  return (
    <Panel
      title="Facts for the record"
      hint={
        open.length === 0
          ? 'The record holds every fact of this intake.'
          : `${count(open.length, 'fact')} to decide on; nothing is taken over by itself.`
      }
      actions={allFresh}
    >
      <div className={classes.facts}>
        {open.map((fact) => (
          <FactChoice
            key={fact.key}
            fact={fact}
            isTaken={taken.has(fact.key)}
            onTake={(isTaken) => take(fact.key, isTaken)}
          />
        ))}
      </div>
      <FormError error={review.error} />
      <div className={classes.end} data-no-print={!isReviewed || undefined}>
        {isReviewed && (
          <p className={classes.read}>
            <IconCircleCheck size={22} aria-hidden />
            <span>
              Read by <b>{intake.reviewedBy}</b>, {dates.instant(intake.reviewedAt ?? '')}
            </span>
          </p>
        )}
        {!isReviewed && (
          <Button loading={review.isPending} onClick={send}>
            {taken.size > 0 ? `Mark as read and take over ${count(taken.size, 'fact')}` : 'Mark as read'}
          </Button>
        )}
        {isReviewed && taken.size > 0 && (
          <Button loading={review.isPending} onClick={send} variant="light">
            Take over {count(taken.size, 'fact')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
