import type { Template } from '@skinroot/contracts';
import classes from './step-list.module.css';

/** The foods to bring back, in order, with their three portions. */
export function StepList({ steps }: { steps: Template['steps'] }) {
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <b>{step.name}</b>
          {step.optional && <span className={classes.faint}> · optional</span>}
          <span className={classes.faint}>
            {step.foodName}: {step.grams.join(' / ')} g
          </span>
        </li>
      ))}
    </ol>
  );
}
