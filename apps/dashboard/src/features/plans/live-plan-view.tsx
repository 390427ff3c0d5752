import { Button } from '@mantine/core';
import type { Plan, PlanContent } from '@skinroot/contracts';
import { IconCalendarTime, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { EvidencePanel } from '../../shared/protocol/evidence-panel';
import { PhaseCard } from '../../shared/protocol/phase-card';
import { RuleList } from '../../shared/protocol/rule-list';
import { Panel } from '../../shared/ui/panel';
import { PhaseTimeline } from '../../shared/ui/phase-timeline';
import { Tag } from '../../shared/ui/tag';
import { ComingUpList } from './coming-up';
import classes from './draft-editor.module.css';
import { LockList } from './lock-list';
import { planPosition } from './plan-position';
import { PositionWords } from './position-words';
import { RetimeDialog } from './retime-dialog';
import { useUpdatePlan } from './plans.api';

interface LivePlanViewProps {
  plan: Plan;
  live: PlanContent;
  today: string;
}

export function LivePlanView({ plan, live, today }: LivePlanViewProps) {
  const [isRetiming, setRetiming] = useState(false);
  const update = useUpdatePlan(plan);
  const position = planPosition(live, today);
  const isRunning = plan.state === 'live' || plan.state === 'paused';
  return (
    <div className={classes.editor}>
      <Panel
        title={plan.name}
        hint={<PositionWords plan={plan} live={live} position={position} />}
        actions={
          isRunning && (
            <>
              <Button
                variant="default"
                leftSection={<IconCalendarTime size={20} aria-hidden />}
                onClick={() => setRetiming(true)}
              >
                Move dates
              </Button>
              {plan.draft === null && (
                <Button
                  variant="default"
                  leftSection={<IconPencil size={20} aria-hidden />}
                  loading={update.isPending}
                  onClick={() => update.mutate({ startsOn: live.startsOn })}
                >
                  Edit as next version
                </Button>
              )}
            </>
          )
        }
      >
        <PhaseTimeline phases={live.phases} today={today} />
      </Panel>
      <Panel title="What comes next">
        <ComingUpList content={live} today={today} />
      </Panel>
      <div className={classes.phases}>
        {live.phases.map((phase) => (
          <PhaseCard
            key={phase.id}
            phase={phase}
            isOpen={phase.id === position.phase?.id}
            badge={phase.id === position.phase?.id && <Tag tone="accent">Now, day {position.dayOfPhase}</Tag>}
            rules={<RuleList rules={phase.rules} />}
          />
        ))}
      </div>
      <LockList locks={plan.locks} />
      <EvidencePanel evidence={plan.evidence} />
      <RetimeDialog plan={plan} live={live} today={today} isOpen={isRetiming} onClose={() => setRetiming(false)} />
    </div>
  );
}
