import { NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core';
import type { PlanContent } from '@skinroot/contracts';
import { addDays } from '../../shared/dates';
import type { RetimeBody } from './plans.api';
import classes from './retime-fields.module.css';

type Kind = RetimeBody['change']['kind'];

export interface RetimeValues {
  kind: Kind;
  reason: string;
  days: number;
  until: string;
  phaseId: string;
}

const choices: { kind: Kind; label: string; description: string }[] = [
  { kind: 'continue', label: 'Continue', description: 'Write the slip down; no date moves' },
  { kind: 'restart-washout', label: 'Restart the washout', description: 'Count the calm days again from today' },
  { kind: 'pause-until', label: 'Pause until a day', description: 'Illness, travel: everything after it moves along' },
  { kind: 'lengthen', label: 'Lengthen a phase', description: 'Give one phase more days' },
];

export function firstRetime(live: PlanContent, today: string): RetimeValues {
  const phase = live.phases.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? live.phases[0];
  return { kind: 'continue', reason: '', days: 7, until: addDays(today, 7), phaseId: phase?.id ?? '' };
}

export function retimeChange({ kind, days, until, phaseId }: RetimeValues): RetimeBody['change'] {
  switch (kind) {
    case 'continue':
      return { kind };
    case 'restart-washout':
      return { kind, days };
    case 'pause-until':
      return { kind, until };
    case 'lengthen':
      return { kind, phaseId, days };
  }
}

interface RetimeFieldsProps {
  live: PlanContent;
  today: string;
  values: RetimeValues;
  onChange: (values: RetimeValues) => void;
}

export function RetimeFields({ live, today, values, onChange }: RetimeFieldsProps) {
  const set = (part: Partial<RetimeValues>) => onChange({ ...values, ...part });
  const ahead = live.phases.filter(({ endsOn }) => endsOn >= today);
  return (
    <div className={classes.fields}>
      <Textarea
        label="What happened"
        placeholder="A cold, a birthday cake, a holiday"
        value={values.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        maxLength={500}
        required
        data-autofocus
      />
      <Radio.Group label="What now" value={values.kind} onChange={(kind) => set({ kind: kind })}>
        <div className={classes.choices}>
          {choices.map(({ kind, label, description }) => (
            <Radio key={kind} value={kind} label={label} description={description} />
          ))}
        </div>
      </Radio.Group>
      {values.kind === 'pause-until' && (
        <TextInput
          label="Pause until"
          type="date"
          min={addDays(today, 1)}
          value={values.until}
          onChange={(event) => set({ until: event.currentTarget.value })}
          required
        />
      )}
      {values.kind === 'lengthen' && (
        <Select
          label="Phase"
          data={ahead.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.phaseId}
          onChange={(phaseId) => phaseId && set({ phaseId })}
          allowDeselect={false}
        />
      )}
      {(values.kind === 'lengthen' || values.kind === 'restart-washout') && (
        <NumberInput
          label={values.kind === 'lengthen' ? 'Days more' : 'Days of washout'}
          value={values.days}
          min={1}
          max={values.kind === 'lengthen' ? 120 : 60}
          onChange={(days) => typeof days === 'number' && set({ days })}
        />
      )}
    </div>
  );
}
