import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { addDays, todayIn } from '../../shared/dates';
import { isProblem } from '../../shared/problem-error';
import { FormError } from '../../shared/ui/form-error';
import { useCreatePlan } from './plans.api';
import classes from './start-plan-form.module.css';

interface StartPlanFormProps {
  clientId: string;
  timeZone: string;
  template: { id: string; name: string };
  onCancel: () => void;
}

/** One date, and the draft is laid out. Tomorrow is proposed, so that the client has an evening to read it. */
export function StartPlanForm({ clientId, timeZone, template, onCancel }: StartPlanFormProps) {
  const create = useCreatePlan(clientId);
  const [startsOn, setStartsOn] = useState(() => addDays(todayIn(timeZone), 1));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ templateId: template.id, startsOn });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={`Start of ${template.name}`}
        type="date"
        value={startsOn}
        onChange={(event) => setStartsOn(event.currentTarget.value)}
        required
        autoFocus
        error={isProblem(create.error) ? create.error.field('startsOn') : undefined}
      />
      <Button type="submit" loading={create.isPending}>
        Lay out the draft
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        Cancel
      </Button>
      <FormError error={create.error} />
    </form>
  );
}
