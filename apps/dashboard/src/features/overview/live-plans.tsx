import { Progress } from '@mantine/core';
import { sparkline } from '@skinroot/charts';
import type { LivePlan } from '@skinroot/contracts';
import { IconPlayerPause } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../shared/dates-context';
import { Chart } from '../../shared/ui/chart';
import { Tag } from '../../shared/ui/tag';
import classes from './live-plans.module.css';

export function LivePlans({ plans }: { plans: readonly LivePlan[] }) {
  return (
    <ul className={classes.cards}>
      {plans.map((plan) => (
        <li key={plan.planId}>
          <LivePlanCard plan={plan} />
        </li>
      ))}
    </ul>
  );
}

function LivePlanCard({ plan }: { plan: LivePlan }) {
  const dates = useDates();
  const draw = useCallback(
    (width: number) =>
      sparkline(plan.skin, { label: 'Skin day index, last 28 days', width, height: 52, min: 0, max: 60 }),
    [plan.skin],
  );
  return (
    <Link to={`/clients/${plan.clientId}/overview`} className={classes.card}>
      <span className={classes.top}>
        <span className={classes.name}>{plan.name}</span>
        {plan.state === 'paused' && (
          <Tag tone="warn" icon={IconPlayerPause}>
            Paused
          </Tag>
        )}
      </span>
      <span className={classes.program}>{plan.program}</span>
      <Chart draw={draw} firstWidth={280} />
      <span className={classes.phase} data-kind={plan.phaseKind}>
        {plan.phase}
      </span>
      <Progress
        value={Math.min(100, (plan.dayNumber / Math.max(1, plan.totalDays)) * 100)}
        size={6}
        radius="xl"
        aria-label={`Day ${plan.dayNumber} of ${plan.totalDays}`}
      />
      <span className={classes.facts}>
        <span>
          Day <b>{plan.dayNumber}</b> of {plan.totalDays}
        </span>
        <span>
          {plan.adherencePercent === null
            ? 'Plan kept: not known yet'
            : `Plan kept ${Math.round(plan.adherencePercent)} %`}
        </span>
        <span>{plan.lastCheckInOn ? `Check-in ${dates.fromToday(plan.lastCheckInOn)}` : 'No check-in yet'}</span>
      </span>
    </Link>
  );
}
