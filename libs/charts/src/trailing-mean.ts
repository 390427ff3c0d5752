/** A day with a value; `day` is a day number. */
export interface DayValue {
  day: number;
  value: number;
}

const windowDays = 7;
const leastValues = 3;
/** The line may cross at most this many missing days. */
const longestBridge = 3;

/**
 * 7-day trailing mean of a diary, in unbroken pieces. A point stands on every rated day with at least 3 ratings in the 7 days
 * up to it; a piece ends where more than 3 days in a row have no such point.
 * @param values - rated days only, ascending
 */
export function trailingMean(values: readonly DayValue[]): DayValue[][] {
  const pieces: DayValue[][] = [];
  let start = 0;
  values.forEach((at, index) => {
    while ((values[start]?.day ?? at.day) <= at.day - windowDays) start += 1;
    const inWindow = values.slice(start, index + 1);
    if (inWindow.length < leastValues) return;
    const point = { day: at.day, value: inWindow.reduce((sum, one) => sum + one.value, 0) / inWindow.length };
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last && point.day - last.day - 1 <= longestBridge) piece.push(point);
    else pieces.push([point]);
  });
  return pieces;
}
