import { Checkbox, Radio } from '@mantine/core';
import type { Intake } from '@skinroot/contracts';
import { useEffect, useRef } from 'react';
import classes from './review-panel.module.css';

type Fact = Intake['facts'][number];

interface FactChoiceProps {
  fact: Fact;
  isTaken: boolean;
  /** The one the keys act on. */
  isCurrent: boolean;
  onTake: (taken: boolean) => void;
}

/** A new fact is a tick; one that differs from the record shows both sides. */
export function FactChoice({ isCurrent, ...choice }: FactChoiceProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <div ref={row} className={classes.fact} data-current={isCurrent || undefined} aria-current={isCurrent || undefined}>
      {choice.fact.state === 'new' ? <NewFact {...choice} /> : <Conflict {...choice} />}
    </div>
  );
}

type Choice = Omit<FactChoiceProps, 'isCurrent'>;

function NewFact({ fact, isTaken, onTake }: Choice) {
  return (
    <Checkbox
      checked={isTaken}
      onChange={(event) => onTake(event.currentTarget.checked)}
      label={
        <>
          {fact.label}: <b>{fact.value}</b>
        </>
      }
    />
  );
}

function Conflict({ fact, isTaken, onTake }: Choice) {
  return (
    <Radio.Group
      label={fact.label}
      description="The answer differs from the record"
      value={isTaken ? 'take' : 'keep'}
      onChange={(value) => onTake(value === 'take')}
    >
      <div className={classes.sides}>
        <Radio value="keep" label={`Keep: ${fact.current}`} />
        <Radio value="take" label={`Take: ${fact.value}`} />
      </div>
    </Radio.Group>
  );
}
