import { lintConditions } from './lint-conditions';
import { lintItems } from './lint-items';
import { lintScores } from './lint-scores';
import type { Position, Questionnaire } from './questionnaire';

export type FindingCode =
  | 'duplicate-link-id'
  | 'no-words'
  | 'empty-section'
  | 'no-options'
  | 'required-hidden'
  | 'required-read-only'
  | 'bounds'
  | 'missing-question'
  | 'later-question'
  | 'never-both'
  | 'unreachable'
  | 'partial-scores'
  | 'no-bands'
  | 'band-gap';

/** Something in a form that cannot work (`error`) or is probably not what was meant (`warning`). */
export interface Finding {
  code: FindingCode;
  level: 'error' | 'warning';
  /** The item it is about; null for the whole form. */
  position: Position | null;
  message: string;
}

/** Everything that is wrong with a form as it is being built, in the order of the form. */
export function lintForm(form: Questionnaire): readonly Finding[] {
  const findings = [...lintItems(form), ...lintConditions(form), ...lintScores(form)];
  return findings.sort((a, b) => compare(a.position ?? [], b.position ?? []));
}

function compare(a: Position, b: Position): number {
  const level = a.findIndex((index, at) => index !== b[at]);
  if (level < 0) return a.length - b.length;
  return (a[level] ?? 0) - (b[level] ?? -1);
}
