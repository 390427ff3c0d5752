import type { Insights } from './insights.api';

type Change = NonNullable<Insights['change']>;

const words: Record<Change['verdict'], string> = {
  insufficient: 'Too early to say',
  worse: 'Worse',
  'clear-improvement': 'Clearly calmer',
  'small-improvement': 'A little calmer',
  'possible-improvement': 'Perhaps calmer',
  'no-clear-change': 'No clear change',
};

/** What the change of the skin day index means, with its numbers and their range. */
export function changeWords(change: Insights['change']): { verdict: string; numbers: string } {
  if (!change) return { verdict: 'No baseline yet', numbers: 'The first phase shows what is normal for this client.' };
  if (change.difference === null || change.low === null || change.high === null)
    return {
      verdict: words.insufficient,
      numbers: `${change.nBefore} days before and ${change.nAfter} of late; 7 of each are needed.`,
    };
  const size = Math.abs(change.difference);
  const direction = change.difference >= 0 ? 'lower' : 'higher';
  return {
    verdict: words[change.verdict],
    numbers: `${tidy(size)} points ${direction} than in the baseline (95 % range ${signed(-change.high)} to ${signed(-change.low)})`,
  };
}

function tidy(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}

function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded > 0 ? `+${rounded}` : rounded.toString().replace('-', '−');
}
