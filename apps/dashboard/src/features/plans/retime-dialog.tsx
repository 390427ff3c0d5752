import { Button, Modal } from '@mantine/core';
import type { Plan, PlanContent } from '@skinroot/contracts';
import { useState } from 'react';
import { toast } from '../../shared/toast';
import { DialogButtons } from '../../shared/ui/dialog-buttons';
import { FormError } from '../../shared/ui/form-error';
import { useRetimePlan, type RetimeBody } from './plans.api';
import { firstRetime, RetimeFields, retimeChange } from './retime-fields';
import { RetimeMoves } from './retime-moves';

interface RetimeDialogProps {
  plan: Plan;
  live: PlanContent;
  today: string;
  isOpen: boolean;
  onClose: () => void;
}

/** A slip or a cold: see every date that moves, before it does. */
export function RetimeDialog({ plan, live, today, isOpen, onClose }: RetimeDialogProps) {
  const retime = useRetimePlan(plan);
  const [values, setValues] = useState(() => firstRetime(live, today));
  const preview = retime.data && !retime.data.applied ? retime.data : null;
  const body: Omit<RetimeBody, 'apply'> = { reason: values.reason.trim(), change: retimeChange(values) };
  const close = () => {
    retime.reset();
    onClose();
  };
  const apply = () =>
    retime.mutate(
      { ...body, apply: true },
      {
        onSuccess: () => {
          close();
          toast('The dates are moved');
        },
      },
    );
  return (
    <Modal opened={isOpen} onClose={close} title="Move dates" size="lg">
      <RetimeFields
        live={live}
        today={today}
        values={values}
        onChange={(next) => {
          // A preview tells of the values it was made with, and of no others.
          retime.reset();
          setValues(next);
        }}
      />
      {preview && <RetimeMoves moves={preview.moves} />}
      <FormError error={retime.error} />
      <DialogButtons>
        <Button variant="subtle" onClick={close}>
          Cancel
        </Button>
        <Button
          variant={preview ? 'default' : 'filled'}
          disabled={!body.reason}
          loading={retime.isPending && !retime.variables.apply}
          onClick={() => retime.mutate({ ...body, apply: false })}
        >
          See what moves
        </Button>
        {preview && (
          <Button onClick={apply} loading={retime.isPending && retime.variables.apply}>
            Apply
          </Button>
        )}
      </DialogButtons>
    </Modal>
  );
}
