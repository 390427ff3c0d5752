import type { Template } from '@skinroot/contracts';
import { count } from '../../shared/words';
import classes from './phase-bar.module.css';

/** The phases side by side at their typical lengths; the words follow below. */
export function PhaseBar({ phases }: { phases: Template['phases'] }) {
  const alt = phases.map(({ name, typicalDays }) => `${name}, ${count(typicalDays, 'day')}`).join('; ');
  return (
    <span className={classes.bar} role="img" aria-label={`Phases: ${alt}`}>
      {phases.map((phase) => (
        <span key={phase.id} data-kind={phase.kind} style={{ flexGrow: phase.typicalDays }}>
          {phase.typicalDays}
        </span>
      ))}
    </span>
  );
}
