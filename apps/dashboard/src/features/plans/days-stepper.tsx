import { ActionIcon, NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { PlanPhase } from '@skinroot/contracts';
import { IconAlertTriangle, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './days-stepper.module.css';

interface DaysStepperProps {
  phase: PlanPhase;
  /** Resolves when the server has laid out the dates, or refused. */
  onChange: (days: number) => Promise<unknown>;
}

/** Days of a phase. Outside the protocol's range is possible, and said. */
export function DaysStepper({ phase, onChange }: DaysStepperProps) {
  const [typed, setTyped] = useState<number | null>(null);
  const tell = useDebouncedCallback((value: number) => {
    void onChange(value).finally(() => setTyped((now) => (now === value ? null : now)));
  }, 500);
  const days = typed ?? phase.days;
  const set = (value: number) => {
    const next = Math.min(400, Math.max(1, value));
    if (next === days) return;
    setTyped(next);
    tell(next);
  };
  const isOutside = days < phase.minDays || days > phase.maxDays;
  return (
    <div className={classes.stepper}>
      <div className={classes.row}>
        <ActionIcon variant="default" aria-label={`One day less of ${phase.name}`} onClick={() => set(days - 1)}>
          <IconMinus size={18} aria-hidden />
        </ActionIcon>
        <NumberInput
          aria-label={`Days of ${phase.name}`}
          value={days}
          onChange={(value) => typeof value === 'number' && set(value)}
          min={1}
          max={400}
          hideControls
          suffix=" days"
          className={classes.days}
        />
        <ActionIcon variant="default" aria-label={`One day more of ${phase.name}`} onClick={() => set(days + 1)}>
          <IconPlus size={18} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes.range} data-outside={isOutside || undefined} role={isOutside ? 'status' : undefined}>
        {isOutside && <IconAlertTriangle size={16} aria-hidden />}
        {isOutside ? 'Outside the protocol: ' : ''}
        {phase.minDays === phase.maxDays ? `${phase.minDays} days` : `${phase.minDays} to ${phase.maxDays} days`}
      </p>
    </div>
  );
}
