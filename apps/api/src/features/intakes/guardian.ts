import { type Answers, valuesAt } from '@skinroot/forms';

const OF_AGE = 18;

/** A minor's form is signed by a parent or guardian: an age below 18, or "I am 18 or older" answered with no. */
export function needsGuardian(answers: Answers): boolean {
  const [age] = valuesAt(answers, 'about.age');
  const [isAdult] = valuesAt(answers, 'consent.adult');
  return isAdult === false || (typeof age === 'number' && age < OF_AGE);
}
