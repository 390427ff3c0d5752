import type { Template } from '@skinroot/contracts';
import { Link } from 'react-router';
import { EvidenceBadge } from '../../shared/ui/evidence-badge';
import { areaWords } from '../../shared/words';
import { PhaseBar } from './phase-bar';
import classes from './template-card.module.css';

export function TemplateCard({ template }: { template: Template }) {
  return (
    <Link to={`/templates/${template.id}`} className={classes.card}>
      <span className={classes.area}>{areaWords[template.area] ?? template.area}</span>
      <span className={classes.name}>{template.name}</span>
      <span className={classes.faint}>{template.forWhom}</span>
      <PhaseBar phases={template.phases} />
      <span className={classes.foot}>
        <EvidenceBadge grade={template.evidence.grade} />
        <span className={classes.faint}>
          {template.weeks.min}–{template.weeks.max} weeks
        </span>
      </span>
    </Link>
  );
}
