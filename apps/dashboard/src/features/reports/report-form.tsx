import { Button, Radio, Select, TextInput } from '@mantine/core';
import type { CreateReport, Report } from '@skinroot/contracts';
import { useState, type SyntheticEvent } from 'react';
import { addDays } from '../../shared/dates';
import { isProblem } from '../../shared/problem-error';
import { FormError } from '../../shared/ui/form-error';
import classes from './report-form.module.css';
import { useCreateReport } from './reports.api';

interface ReportFormProps {
  clientId: string;
  today: string;
  /** First day of the whole program. */
  programFrom: string;
  onCreated: (report: Report) => void;
}

export function ReportForm({ clientId, today, programFrom, onCreated }: ReportFormProps) {
  const create = useCreateReport(clientId);
  const [edition, setEdition] = useState<CreateReport['edition']>('clinician');
  const [period, setPeriod] = useState('program');
  const [days, setDays] = useState({ from: programFrom, to: today });
  const range =
    period === 'own'
      ? days
      : { from: period === 'program' ? programFrom : addDays(today, 1 - Number(period)), to: today };
  const problem = isProblem(create.error) ? create.error : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ edition, ...range }, { onSuccess: onCreated });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Radio.Group label="Edition" value={edition} onChange={(value) => setEdition(value)}>
        <div className={classes.editions}>
          <Radio
            value="clinician"
            label="For colleagues"
            description="One honest page, then every detail with its numbers"
          />
          <Radio value="client" label="For the client" description="The same numbers in plain words" />
        </div>
      </Radio.Group>
      <div className={classes.period}>
        <Select
          label="Period"
          data={[
            { value: 'program', label: 'Whole program' },
            { value: '28', label: 'Last 4 weeks' },
            { value: '84', label: 'Last 12 weeks' },
            { value: 'own', label: 'Choose days' },
          ]}
          value={period}
          onChange={(value) => value && setPeriod(value)}
          allowDeselect={false}
        />
        {period === 'own' && (
          <>
            <TextInput
              label="From"
              type="date"
              value={days.from}
              max={days.to}
              onChange={(event) => setDays({ ...days, from: event.currentTarget.value })}
              required
              error={problem?.field('from')}
            />
            <TextInput
              label="To"
              type="date"
              value={days.to}
              min={days.from}
              max={today}
              onChange={(event) => setDays({ ...days, to: event.currentTarget.value })}
              required
              error={problem?.field('to')}
            />
          </>
        )}
      </div>
      <FormError error={create.error} />
      <Button type="submit" loading={create.isPending}>
        Make the report
      </Button>
    </form>
  );
}
