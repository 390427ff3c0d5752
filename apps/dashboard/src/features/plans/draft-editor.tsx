import { Button, TextInput } from '@mantine/core';
import type { Plan, PlanContent, Template } from '@skinroot/contracts';
import { useState } from 'react';
import { useDates } from '../../shared/dates-context';
import { EvidencePanel } from '../../shared/protocol/evidence-panel';
import { StepList } from '../../shared/protocol/step-list';
import { Panel } from '../../shared/ui/panel';
import { PhaseTimeline } from '../../shared/ui/phase-timeline';
import { count } from '../../shared/words';
import classes from './draft-editor.module.css';
import { DraftPhase } from './draft-phase';
import { LockList } from './lock-list';
import { PublishDialog } from './publish-dialog';
import { useDraftChanges } from './use-draft-changes';
import { daysBetween } from '../../shared/dates';

interface DraftEditorProps {
  plan: Plan;
  draft: PlanContent;
  /** Once there: lets rules that were taken out come back. */
  template: Template | undefined;
}

export function DraftEditor({ plan, draft, template }: DraftEditorProps) {
  const dates = useDates();
  const changes = useDraftChanges(plan, draft, template);
  const [isPublishing, setPublishing] = useState(false);
  return (
    <div className={classes.editor}>
      <Panel
        title={plan.liveVersion === null ? `Draft: ${plan.name}` : `Draft of version ${plan.liveVersion + 1}`}
        hint={
          plan.liveVersion === null
            ? 'The client sees nothing until you publish.'
            : `The client follows version ${plan.liveVersion} until you publish this one.`
        }
        actions={
          <>
            <span className={classes.saved} role="status">
              {changes.isSaving ? 'Laying out the dates…' : 'Draft saved'}
            </span>
            <Button onClick={() => setPublishing(true)} disabled={changes.isSaving}>
              Publish
            </Button>
          </>
        }
      >
        <div className={classes.start}>
          <TextInput
            label="Start"
            type="date"
            defaultValue={draft.startsOn}
            key={draft.startsOn}
            onBlur={({ currentTarget: { value } }) => value && value !== draft.startsOn && changes.startOn(value)}
          />
          <p>
            {dates.span(draft.startsOn, draft.endsOn)}
            <span className={classes.faint}>
              {' '}
              · {count(daysBetween(draft.startsOn, draft.endsOn) + 1, 'day')} in all
            </span>
          </p>
        </div>
        <PhaseTimeline phases={draft.phases} />
      </Panel>
      <LockList locks={plan.locks} />
      <EvidencePanel evidence={plan.evidence} />
      <div className={classes.phases}>
        {draft.phases.map((phase) => (
          <DraftPhase
            key={phase.id}
            phase={phase}
            template={template?.phases.find(({ id }) => id === phase.id)}
            changes={changes}
          />
        ))}
      </div>
      {draft.steps.length > 0 && (
        <Panel title="Foods to bring back, in order">
          <StepList steps={draft.steps} />
        </Panel>
      )}
      <PublishDialog plan={plan} draft={draft} isOpen={isPublishing} onClose={() => setPublishing(false)} />
    </div>
  );
}
