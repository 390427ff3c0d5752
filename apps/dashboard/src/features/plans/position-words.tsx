import type { Plan, PlanContent } from '@skinroot/contracts';
import { useDates } from '../../shared/dates-context';
import type { PlanPosition } from './plan-position';

export function PositionWords({ plan, live, position }: { plan: Plan; live: PlanContent; position: PlanPosition }) {
  const dates = useDates();
  if (plan.state === 'paused')
    return (
      <>Paused since {plan.pausedOn ? dates.day(plan.pausedOn) : 'today'}. Dates stand still until you move them on.</>
    );
  if (plan.state === 'finished' || position.day > position.days) return <>Finished on {dates.day(live.endsOn)}.</>;
  if (position.day < 1)
    return (
      <>
        Starts {dates.longDay(live.startsOn)}, {dates.fromToday(live.startsOn)}.
      </>
    );
  return (
    <>
      Version {plan.liveVersion}. Day <b>{position.day}</b> of {position.days}
      {position.phase && (
        <>
          {' '}
          · {position.phase.name}, day <b>{position.dayOfPhase}</b> of {position.phase.days}, until{' '}
          {dates.day(position.phase.endsOn)}
        </>
      )}
      .
    </>
  );
}
