import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Chart as Drawing } from '@skinroot/charts';
import classes from './chart.module.css';

interface ChartProps {
  /** Draws for a width in pixels. */
  draw: (width: number) => Drawing;
  /** Width before the element is measured. */
  firstWidth?: number;
}

/** A drawing of libs/charts at the width there is. The SVG is ours, with every text escaped, and carries its own alt text. */
export function Chart({ draw, firstWidth = 720 }: ChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const size = Math.floor(width) || firstWidth;
  const html = useMemo(() => ({ __html: draw(size).svg }), [draw, size]);
  return <div ref={ref} className={classes.chart} dangerouslySetInnerHTML={html} />;
}
