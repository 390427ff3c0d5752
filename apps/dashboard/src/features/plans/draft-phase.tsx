import { Button } from '@mantine/core';
import type { PlanPhase, PlanRule, Template } from '@skinroot/contracts';
import { PhaseCard } from '../../shared/protocol/phase-card';
import { RuleList } from '../../shared/protocol/rule-list';
import { DaysStepper } from './days-stepper';
import type { useDraftChanges } from './use-draft-changes';

interface DraftPhaseProps {
  phase: PlanPhase;
  template: Template['phases'][number] | undefined;
  changes: Pick<ReturnType<typeof useDraftChanges>, 'setDays' | 'leaveOut' | 'putBack'>;
}

export function DraftPhase({ phase, template, changes }: DraftPhaseProps) {
  const kept = new Set(phase.rules.map(({ id }) => id));
  const rules = [...phase.rules, ...(template?.rules.filter(({ id }) => !kept.has(id)) ?? [])];
  const isLeftOut = (rule: PlanRule) => !kept.has(rule.id);
  return (
    <PhaseCard
      phase={phase}
      isOpen={phase.rules.length > 0}
      length={<DaysStepper phase={phase} onChange={(days) => changes.setDays(phase.id, days)} />}
      rules={
        <RuleList
          rules={rules}
          isLeftOut={isLeftOut}
          action={(rule) => (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={`${isLeftOut(rule) ? 'Put back' : 'Remove'} the rule: ${rule.words}`}
              onClick={() =>
                isLeftOut(rule) ? changes.putBack(phase.id, rule.id) : changes.leaveOut(phase.id, rule.id)
              }
            >
              {isLeftOut(rule) ? 'Put back' : 'Remove'}
            </Button>
          )}
        />
      }
    />
  );
}
