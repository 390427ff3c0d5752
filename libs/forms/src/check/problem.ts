import type { AnswerValue } from '../model/value';

/** Why an answer is refused, for programs; people read the message. */
export type ProblemCode =
  | 'unknown-question'
  | 'group'
  | 'display'
  | 'disabled'
  | 'bad-path'
  | 'wrong-type'
  | 'not-an-option'
  | 'bad-text'
  | 'too-short'
  | 'too-long'
  | 'pattern'
  | 'too-small'
  | 'too-large'
  | 'decimals'
  | 'bad-date'
  | 'bad-time'
  | 'bad-unit'
  | 'file-type'
  | 'file-size'
  | 'too-many'
  | 'too-few'
  | 'required';

/** A refusal: a code for programs and a sentence for the person who answers. */
export type Problem = { readonly code: ProblemCode; readonly message: string };

/** A value as it will be stored, or why it is refused. */
export type ValueCheck = { readonly ok: true; readonly value: AnswerValue } | ({ readonly ok: false } & Problem);

/** Shorthand for a refused value. */
export function refuse(message: string, code: ProblemCode = 'wrong-type'): { readonly ok: false } & Problem {
  return { ok: false, code, message };
}

/** Only what a problem says, without the rest of a refusal. */
export function problemOf({ code, message }: Problem): Problem {
  return { code, message };
}

/** The refusal of an answer to nothing that the form asks. */
export const NO_SUCH_QUESTION = refuse('This form has no such question.', 'unknown-question');

/** The refusal of text that neither a database nor every program can keep. */
export const UNSTORABLE = refuse('This holds characters that cannot be stored.', 'bad-text');
/** What is said of groups and texts where an answer is given to them. */
export const NO_QUESTION = 'This is not a question.';

/** Shorthand for an accepted value. */
export function accept(value: AnswerValue): ValueCheck {
  return { ok: true, value };
}
