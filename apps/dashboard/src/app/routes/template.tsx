import type { Template } from '@skinroot/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { PhaseBar } from '../../features/templates/phase-bar';
import { templateQuery } from '../../features/templates/templates.api';
import { EvidencePanel } from '../../shared/protocol/evidence-panel';
import { PhaseCard } from '../../shared/protocol/phase-card';
import { RuleList } from '../../shared/protocol/rule-list';
import { StepList } from '../../shared/protocol/step-list';
import { BackLink } from '../../shared/ui/back-link';
import { PageHeader } from '../../shared/ui/page-header';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { Tag } from '../../shared/ui/tag';
import classes from './templates.module.css';

export function TemplatePage() {
  const template = useQuery(templateQuery(useParams().templateId ?? ''));
  return (
    <>
      <BackLink to="/templates">All templates</BackLink>
      <QueryView query={template} what="this template" loading={<RowsSkeleton rows={5} height={110} />}>
        {(data) => <TemplateParts template={data} />}
      </QueryView>
    </>
  );
}

function TemplateParts({ template }: { template: Template }) {
  const { weeks } = template;
  return (
    <>
      <PageHeader title={template.name} lead={template.forWhom} />
      <div className={classes.stack}>
        <EvidencePanel evidence={template.evidence} />
        <Panel title="At a glance">
          <PhaseBar phases={template.phases} />
          <dl className={classes.facts}>
            <Fact term="Length">
              {weeks.min} to {weeks.max} weeks, typically {weeks.typical}
            </Fact>
            <Fact term="Who is needed">{template.professionals.join(', ')}</Fact>
            <Fact term="Nutrients to watch">{template.nutrientsAtRisk.join(', ') || 'None named'}</Fact>
          </dl>
        </Panel>
        <Panel title="Phases">
          <div className={classes.phases}>
            {template.phases.map((phase) => (
              <PhaseCard
                key={phase.id}
                phase={phase}
                isOpen={phase.kind === 'elimination'}
                length={
                  <Tag>
                    {phase.minDays === phase.maxDays
                      ? `${phase.minDays} days`
                      : `${phase.minDays}–${phase.maxDays} days, typically ${phase.typicalDays}`}
                  </Tag>
                }
                rules={<RuleList rules={phase.rules} />}
              />
            ))}
          </div>
        </Panel>
        {template.steps.length > 0 && (
          <Panel
            title="Foods to bring back, in order"
            hint="Three portions on three days, then days without, watching the skin for 72 hours."
          >
            <StepList steps={template.steps} />
          </Panel>
        )}
      </div>
    </>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
