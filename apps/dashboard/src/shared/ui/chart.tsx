import type { Chart as Drawing } from '@skinroot/charts';
import { ChartView, useWidth } from '@skinroot/ui';
import { useMemo } from 'react';
import classes from './chart.module.css';

interface ChartProps {
  /** Draws for a width in pixels. */
  draw: (width: number) => Drawing;
  /** Width before the element is measured. */
  firstWidth?: number;
}

/** A drawing of libs/charts at the width there is. */
export function Chart({ draw, firstWidth = 720 }: ChartProps) {
  const [ref, width] = useWidth(firstWidth);
  const chart = useMemo(() => draw(width), [draw, width]);
  return (
    <div ref={ref} className={classes.chart}>
      <ChartView chart={chart} />
    </div>
  );
}
