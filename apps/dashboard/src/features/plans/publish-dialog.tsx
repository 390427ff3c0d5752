import { Button, Modal, Textarea } from '@mantine/core';
import type { Plan, PlanContent } from '@skinroot/contracts';
import { useState } from 'react';
import { useDates } from '../../shared/dates-context';
import { levelWords } from '../../shared/protocol/lock-words';
import { toast } from '../../shared/toast';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import { usePublishPlan } from './plans.api';
import classes from './publish-dialog.module.css';

const leastReason = 10;

interface PublishDialogProps {
  plan: Plan;
  draft: PlanContent;
  isOpen: boolean;
  onClose: () => void;
}

export function PublishDialog({ plan, draft, isOpen, onClose }: PublishDialogProps) {
  const dates = useDates();
  const publish = usePublishPlan(plan);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const closed = plan.locks.filter(({ overriddenBecause }) => overriddenBecause === null);
  const toOpen = closed.filter(({ unlockable }) => unlockable);
  const forGood = closed.filter(({ unlockable }) => !unlockable);
  const reasonOf = (flagId: string) => reasons[flagId]?.trim() ?? '';
  const isReady = forGood.length === 0 && toOpen.every(({ flagId }) => reasonOf(flagId).length >= leastReason);
  const send = () =>
    publish.mutate(
      { overrides: toOpen.map(({ flagId }) => ({ flagId, reason: reasonOf(flagId) })) },
      {
        onSuccess: (row) => {
          onClose();
          toast(`Version ${row.liveVersion ?? 1} is live`);
        },
      },
    );
  return (
    <Modal opened={isOpen} onClose={onClose} title={`Publish ${plan.name}?`} size="lg">
      <p>
        It runs {dates.span(draft.startsOn, draft.endsOn)}. The client's page follows it from then on; this version does
        not change any more, an edit makes the next one.
      </p>
      <div className={classes.locks}>
        {forGood.map((lock) => (
          <p key={lock.flagId} className={classes.never}>
            <b>{levelWords[lock.level] ?? lock.level}.</b> {lock.text} This lock cannot be opened; choose another
            program.
          </p>
        ))}
        {toOpen.map((lock) => (
          <Textarea
            key={lock.flagId}
            label={`Why is it right all the same? ${lock.text}`}
            description={`${levelWords[lock.level] ?? lock.level} · at least ${leastReason} characters, kept with your name`}
            value={reasons[lock.flagId] ?? ''}
            onChange={({ currentTarget: { value } }) => setReasons((before) => ({ ...before, [lock.flagId]: value }))}
            maxLength={1000}
            minRows={2}
            autosize
            required
          />
        ))}
      </div>
      <FormError error={publish.error} />
      <DialogButtons>
        <Button variant="subtle" onClick={onClose}>
          Not yet
        </Button>
        <Button
          onClick={send}
          disabled={!isReady}
          loading={publish.isPending}
          data-autofocus={toOpen.length === 0 || undefined}
        >
          Publish version {(plan.liveVersion ?? 0) + 1}
        </Button>
      </DialogButtons>
    </Modal>
  );
}
