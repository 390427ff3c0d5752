import { Checkbox, Radio } from '@mantine/core';
import type { Intake } from '@skinroot/contracts';
import classes from './review-panel.module.css';

type Fact = Intake['facts'][number];

interface FactChoiceProps {
  fact: Fact;
  isTaken: boolean;
  onTake: (taken: boolean) => void;
}

/** A new fact is a tick; one that differs from the record shows both sides. */
export function FactChoice({ fact, isTaken, onTake }: FactChoiceProps) {
  if (fact.state === 'new')
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
