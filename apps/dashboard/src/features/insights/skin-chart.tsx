import { skinLine } from '@skinroot/charts';
import type { Progress } from '@skinroot/domain';
import { useCallback } from 'react';
import { Chart } from '../../shared/ui/chart';
import type { Insights } from './insights.api';

export function SkinChart({ progress, today }: { progress: Insights; today: string }) {
  const draw = useCallback((width: number) => skinLine(progress as Progress, { width, today }), [progress, today]);
  return <Chart draw={draw} />;
}
