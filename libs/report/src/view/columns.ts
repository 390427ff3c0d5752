import type { Column } from './report-view';

/** Columns from their labels and shares of the width; those named by position in `right` are set to the right. */
export function columns(labels: readonly string[], shares: readonly number[], right: readonly number[] = []): Column[] {
  return labels.map((label, index) => ({
    label,
    share: shares[index] ?? 1,
    align: right.includes(index) ? 'right' : 'left',
  }));
}
