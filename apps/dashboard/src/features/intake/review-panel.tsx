import { Button } from '@mantine/core';
import type { Intake } from '@skinroot/contracts';
import { IconChecks, IconCircleCheck } from '@tabler/icons-react';
import { useDates } from '../../shared/dates-context';
import { toast } from '../../shared/toast';
import { FormError } from '../../shared/ui/form-error';
import { Panel } from '../../shared/ui/panel';
import { count } from '../../shared/words';
import { FactChoice } from './fact-choice';
import { FactKeys } from './fact-keys';
import { useReviewIntake } from './intake.api';
import { useFactChoice } from './use-fact-choice';
import classes from './review-panel.module.css';

/** Taking facts over into the record, field by field, and saying "I have read this". */
export function ReviewPanel({ intake }: { intake: Intake }) {
  const dates = useDates();
  const review = useReviewIntake(intake.id, intake.clientId);
  const open = intake.facts.filter(({ state }) => state !== 'same');
  const { taken, take, takeSafe, safe, current, clear } = useFactChoice(open);
  const isReviewed = intake.reviewedAt !== null;
  const send = () =>
    review.mutate([...taken], {
      onSuccess: () => {
        clear();
        toast(isReviewed ? 'Facts taken over' : 'Marked as read');
      },
    });
  const allSafe = safe.length > 0 && (
    <Button variant="light" leftSection={<IconChecks size={18} aria-hidden />} onClick={takeSafe}>
      Accept all safe
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
      actions={allSafe}
    >
      <div className={classes.facts}>
        {open.map((fact) => (
          <FactChoice
            key={fact.key}
            fact={fact}
            isTaken={taken.has(fact.key)}
            isCurrent={fact.key === current?.key}
            onTake={(isTaken) => take(fact.key, isTaken)}
          />
        ))}
      </div>
      {open.length > 0 && <FactKeys />}
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
