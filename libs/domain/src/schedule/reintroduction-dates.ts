import type { ReintroductionMethodId, ReintroductionStep } from '@skinroot/reference';
import { addDays, type Day } from '../calendar/day';

/** One food's test in days: doses, days to watch, days without, and when the next may begin. */
export interface StepDates {
  stepId: string;
  name: string;
  foodId: string;
  doses: { on: Day; grams: number }[];
  /** Last day of the observation after the last dose. */
  watchUntil: Day;
  washout: { startsOn: Day; endsOn: Day };
  nextFrom: Day;
}

/** Small on day 1, medium on day 2, then the large portion to the end of the block. */
const blockDays = 14;

/**
 * Dates of tests one after the other, each with its typical washout.
 * @param steps - in the order they are to be taken
 * @throws RangeError when `startsOn` is no calendar day or a step has no dose
 */
export function scheduleSteps(
  steps: readonly ReintroductionStep[],
  startsOn: Day,
  method: ReintroductionMethodId,
): StepDates[] {
  let next = addDays(startsOn, 0);
  return steps.map((step) => {
    const placed = placeStep(step, next, method);
    next = placed.nextFrom;
    return placed;
  });
}

function placeStep(step: ReintroductionStep, startsOn: Day, method: ReintroductionMethodId): StepDates {
  const last = step.doses.at(-1);
  if (last === undefined) throw new RangeError(`${step.id} has no dose`);
  const count = method === 'block-14-day' ? blockDays : step.doses.length;
  const doses = Array.from({ length: count }, (_, at) => ({
    on: addDays(startsOn, at),
    grams: (step.doses[at] ?? last).grams,
  }));
  const lastDose = addDays(startsOn, count - 1);
  const washout = { startsOn: addDays(lastDose, 1), endsOn: addDays(lastDose, step.washoutDays.typical) };
  const watchDays = method === 'block-14-day' ? step.washoutDays.typical : Math.ceil(step.observeHours / 24);
  return {
    stepId: step.id,
    name: step.name,
    foodId: step.vehicle.foodId,
    doses,
    watchUntil: addDays(lastDose, watchDays),
    washout,
    nextFrom: addDays(washout.endsOn, 1),
  };
}
