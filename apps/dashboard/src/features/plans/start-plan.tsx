import { Button } from '@mantine/core';
import type { ProgramProposal, Template } from '@skinroot/contracts';
import { useState } from 'react';
import { EvidenceBadge } from '../../shared/ui/evidence-badge';
import { Panel } from '../../shared/ui/panel';
import { ProposalList } from './proposal-list';
import { StartPlanForm } from './start-plan-form';
import classes from './proposal-list.module.css';

interface StartPlanProps {
  clientId: string;
  timeZone: string;
  proposals: readonly ProgramProposal[] | null;
  templates: readonly Template[];
}

/** Choosing a program: ranked from the intake when there is one, else all of them. */
export function StartPlan({ clientId, timeZone, proposals, templates }: StartPlanProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choice = ({ id, name }: { id: string; name: string }) =>
    chosen === id ? (
      <StartPlanForm clientId={clientId} timeZone={timeZone} template={{ id, name }} onCancel={() => setChosen(null)} />
    ) : (
      <Button variant="light" onClick={() => setChosen(id)} aria-label={`Use this program: ${name}`}>
        Use this program
      </Button>
    );
  if (proposals && proposals.length > 0)
    return (
      <Panel
        title="Choose a program"
        hint="Ranked from the intake. The reasons are the client's own answers; the choice is yours."
      >
        <ProposalList
          proposals={proposals}
          details={(id) => <Known template={templates.find((template) => template.id === id)} />}
          action={({ templateId, name }) => choice({ id: templateId, name })}
        />
      </Panel>
    );
  return (
    <Panel
      title="Choose a program"
      hint="There is no finished intake, so nothing is ranked and no safety answer is known. You can start a draft all the same."
    >
      <ol className={classes.list}>
        {templates.map((template) => (
          <li key={template.id} className={classes.proposal}>
            <div className={classes.top}>
              <h3>{template.name}</h3>
              <EvidenceBadge grade={template.evidence.grade} />
            </div>
            <p>{template.forWhom}</p>
            <Known template={template} />
            {choice(template)}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Known({ template }: { template: Template | undefined }) {
  if (!template) return null;
  return (
    <p className={classes.limits}>
      {template.evidence.statement} <b>Limits:</b> {template.evidence.limits}
    </p>
  );
}
