import { timeline } from '@skinroot/charts';
import { useCallback } from 'react';
import type { PlanPhase } from '@skinroot/contracts';
import { Chart } from './chart';

type Phase = Pick<PlanPhase, 'id' | 'name' | 'kind' | 'startsOn' | 'endsOn'>;

/** The phases of a plan on one time axis, with today when it is inside. */
export function PhaseTimeline({ phases, today = null }: { phases: readonly Phase[]; today?: string | null }) {
  const draw = useCallback((width: number) => timeline(phases, today, { width }), [phases, today]);
  return <Chart draw={draw} />;
}
