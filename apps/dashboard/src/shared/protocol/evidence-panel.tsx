import type { Plan } from '@skinroot/contracts';
import { EvidenceBadge } from '../ui/evidence-badge';
import classes from './evidence-panel.module.css';

/** What is known of a program and where that ends: always in sight, never behind a click. */
export function EvidencePanel({ evidence }: { evidence: Plan['evidence'] }) {
  return (
    <section className={classes.evidence} aria-label="Evidence and limits">
      <div className={classes.grade}>
        <EvidenceBadge grade={evidence.grade} />
        <span className={classes.faint}>
          {evidence.gradeText}
          {evidence.population && `; ${evidence.population}`}
        </span>
      </div>
      <p>{evidence.statement}</p>
      <p className={classes.limits}>
        <b>Limits.</b> {evidence.limits}
      </p>
      {evidence.sources.length > 0 && <p className={classes.faint}>Sources: {evidence.sources.join(', ')}</p>}
    </section>
  );
}
