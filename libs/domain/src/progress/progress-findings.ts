import { addDays, daysBetween, daysFrom, earlierOf, laterOf, type Day } from '../calendar/day';
import { windowEnd, type TestedFood } from '../challenge/food-finding';
import { foodFindings } from '../challenge/food-findings';
import type { DailyLine } from '../challenge/reaction-kernel';
import { phaseOn } from '../schedule/schedule-phases';
import type { FoodUnderQuestion, ProgressInput } from './progress-input';
import type { FoodFinding } from './progress-types';

/** Days after an illness or a journey that are not used either. */
const afterDisturbance = 3;

/** The observed skin line from its first to its last day; disturbed days are null. */
export interface ObservedLine {
  /** Day of the first place; null when nothing was observed. */
  firstDay: Day | null;
  line: DailyLine;
}

/** Reads the line once for every comparison and test. */
export function observedLine(input: Pick<ProgressInput, 'days' | 'disturbances'>): ObservedLine {
  const observed = input.days.filter((day) => day.origin === 'observed');
  const [first, ...rest] = observed.map((row) => row.day);
  if (first === undefined) return { firstDay: null, line: [] };
  const byDay = new Map(observed.map((row) => [row.day, row.skin]));
  const disturbed = (input.disturbances ?? []).map(({ startsOn, endsOn }) => ({
    startsOn,
    endsOn: addDays(endsOn, afterDisturbance),
  }));
  const firstDay = rest.reduce(earlierOf, first);
  const days = daysFrom(firstDay, rest.reduce(laterOf, first));
  return { firstDay, line: days.map((day) => (phaseOn(disturbed, day) ? null : (byDay.get(day) ?? null))) };
}

/**
 * What is known of each food that was tested or is under question. Control days are those of the strict phase and of
 * reintroduction outside every test window.
 */
export function progressFindings(input: ProgressInput, { firstDay, line }: ObservedLine): FoodFinding[] {
  const placeOf = (day: Day) => (firstDay === null ? 0 : daysBetween(firstDay, day));
  const windows = input.challenges.map((challenge) => {
    const start = placeOf(challenge.startsOn);
    const end =
      challenge.method === 'block-14-day' ? start + 13 : windowEnd({ start, doseFactors: challenge.doseFactors });
    return { ...challenge, start, end };
  });
  const calm = input.phases
    .filter(({ kind }) => kind === 'elimination' || kind === 'support' || kind === 'reintroduction')
    .map(({ startsOn, endsOn }) => ({ start: placeOf(startsOn), end: placeOf(endsOn) }));
  const isIn = (place: number) => (span: { start: number; end: number }) => span.start <= place && place <= span.end;
  const controlDays = [...line.keys()].filter((place) => calm.some(isIn(place)) && !windows.some(isIn(place)));
  const tested = foodsOf(input).map((food): TestedFood => {
    const challenges = windows.filter((window) => window.foodId === food.foodId);
    return { ...food, challenges: [...challenges].sort((a, b) => a.start - b.start) };
  });
  return foodFindings(tested, { line, controlDays }, input.words);
}

/** Foods under question first, then foods that were tested without being one; each once. */
function foodsOf(input: ProgressInput): FoodUnderQuestion[] {
  const tested = input.challenges.map(({ foodId, name }) => ({
    foodId,
    name,
    suspectedBy: 'person' as const,
    overruled: null,
  }));
  const foods = [...(input.foods ?? []), ...tested];
  return foods.filter((food, at) => foods.findIndex((other) => other.foodId === food.foodId) === at);
}
