import { adherenceStrip } from '@skinroot/charts';
import { useCallback } from 'react';
import { Chart } from '../../shared/ui/chart';
import type { Insights } from './insights.api';

export function AdherenceChart({ days }: { days: Insights['days'] }) {
  const draw = useCallback((width: number) => adherenceStrip(days, { width }), [days]);
  return <Chart draw={draw} />;
}
