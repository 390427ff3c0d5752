import { bandsOf, pointsOf } from './extensions';
import type { Finding } from './lint-form';
import { placedItems, textOf, type Item, type Questionnaire } from './questionnaire';

/** Faults of the points: some options without, no words for the sum, sums that no band covers. */
export function lintScores(form: Questionnaire): Finding[] {
  const scored = placedItems(form).filter(({ item }) =>
    (item.answerOption ?? []).some((option) => pointsOf(option) !== undefined),
  );
  if (scored.length === 0) return [];
  const partial = scored.flatMap(({ item, position }): Finding[] => {
    const options = item.answerOption ?? [];
    const without = options.filter((option) => pointsOf(option) === undefined).length;
    if (without === 0) return [];
    return [
      {
        code: 'partial-scores',
        level: 'warning',
        position,
        message: `“${textOf(item)}”: ${without} of ${options.length} answers have no points.`,
      },
    ];
  });
  return [...partial, ...bandFaults(form, lowestSum(scored.map(({ item }) => item)))];
}

function bandFaults(form: Questionnaire, lowest: number): Finding[] {
  const bands = bandsOf(form);
  if (bands.length === 0)
    return [
      {
        code: 'no-bands',
        level: 'warning',
        position: null,
        message: 'Answers give points, but nothing says what the sum means. Add bands under “Form”.',
      },
    ];
  const first = bands[0]?.from ?? 0;
  if (first > lowest)
    return [
      {
        code: 'band-gap',
        level: 'warning',
        position: null,
        message: `Sums from ${lowest} to ${first - 1} fall into no band.`,
      },
    ];
  if (bands.some(({ label }) => label.trim() === ''))
    return [{ code: 'no-bands', level: 'warning', position: null, message: 'A band has no words.' }];
  return [];
}

const lowestSum = (items: readonly Item[]): number =>
  items.reduce((sum, { answerOption = [], repeats }) => {
    const points = answerOption.flatMap((option) => pointsOf(option) ?? []);
    return sum + (repeats ? points.filter((one) => one < 0).reduce((a, b) => a + b, 0) : Math.min(...points));
  }, 0);
