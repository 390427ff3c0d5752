import { todayIn } from '@skinroot/domain';
import { type Answers, valuesAt } from '@skinroot/forms';
import type { ClientEntity } from '../clients/client.entity';

const OF_AGE = 18;

/**
 * A minor's form is signed by a parent or guardian: an age below 18, "I am 18 or older" answered with no, or a birth date in
 * the record, which also holds for forms that do not ask.
 */
export function needsGuardian(
  answers: Answers,
  { birthDate, timeZone }: Pick<ClientEntity, 'birthDate' | 'timeZone'>,
  now: Date,
): boolean {
  const [age] = valuesAt(answers, 'about.age');
  const [isAdult] = valuesAt(answers, 'consent.adult');
  return (
    isAdult === false ||
    (typeof age === 'number' && age < OF_AGE) ||
    (birthDate !== null && todayIn(timeZone, now) < birthdayOfAge(birthDate))
  );
}

/** 29 February comes as 1 March in years that have none: days are compared as text. */
const birthdayOfAge = (birthDate: string): string => `${Number(birthDate.slice(0, 4)) + OF_AGE}${birthDate.slice(4)}`;
