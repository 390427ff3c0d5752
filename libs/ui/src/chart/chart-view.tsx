import type { Chart } from '@skinroot/charts';
// The charts' own stylesheet: a lib hands out no CSS through its barrel.
import '../../../charts/src/charts.css';
import styles from './chart-view.module.css';

/** What `ChartView` takes: a drawing made by libs/charts, and a line below it if wanted. */
export interface ChartViewProps {
  chart: Chart;
  caption?: string;
}

/**
 * Shows a chart as one image with its sentence as the text alternative.
 * The SVG is inlined so that it takes the page's colours; only strings made by libs/charts belong here, never text from outside.
 */
export function ChartView({ chart, caption }: ChartViewProps) {
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={chart.alt} className={styles.drawing}>
        <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: chart.svg }} />
      </div>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
