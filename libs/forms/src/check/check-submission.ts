import { evaluate } from '../evaluate/evaluate';
import type { FormState, ItemState } from '../evaluate/form-state';
import { statesInOrder } from '../evaluate/walk';
import { isQuestion, type Form, type FormItem } from '../model/form';
import type { Answers, Path } from '../model/value';
import type { Problem } from './problem';

/** A question that has to be answered before the form can be handed in. */
export type MissingAnswer = { readonly linkId: string; readonly path: Path; readonly text: string };
/** An answer that cannot be handed in as it is. */
export type WrongAnswer = MissingAnswer & Problem;
/** Whether a form can be handed in, and all that stands in the way. */
export type SubmissionCheck = {
  readonly ok: boolean;
  readonly missing: readonly MissingAnswer[];
  readonly errors: readonly WrongAnswer[];
};

/** Checks everything again before a form is taken: required answers (groups last), every value, and how many there are. */
export function checkSubmission(
  form: Form,
  answers: Answers,
  state: FormState = evaluate(form, answers),
): SubmissionCheck {
  const ordered = statesInOrder(state);
  const missing = [...ordered.filter((item) => item.missing), ...emptyGroups(ordered)].map(name);
  const errors = ordered.flatMap((item) =>
    item.enabled ? [...item.errors, ...tooFew(item)].map((problem) => ({ ...name(item), ...problem })) : [],
  );
  return { ok: missing.length === 0 && errors.length === 0, missing, errors };
}

function name({ item, path }: ItemState): MissingAnswer {
  return { linkId: item.linkId, path, text: item.text };
}

function tooFew({ item, values, answered, required, count }: ItemState): readonly Problem[] {
  const { minOccurs = 0 } = item;
  const given = item.type === 'group' ? count : values.length;
  if (!required || given >= minOccurs || (isQuestion(item) && !answered)) return [];
  return [{ code: 'too-few', message: `Please give at least ${minOccurs} answers.` }];
}

/** Required groups in which nothing is answered, though something could be, and nothing inside is reported already. */
function emptyGroups(ordered: readonly ItemState[]): readonly ItemState[] {
  const groups = ordered.filter(({ required, item }) => required && item.type === 'group');
  const asked = new Set<FormItem>();
  const touched = new Set<FormItem>();
  for (const { item, visible, enabled, answered, missing } of [...ordered].reverse()) {
    if ((visible && isQuestion(item)) || item.children.some((child) => asked.has(child))) asked.add(item);
    if ((enabled && answered) || missing || item.children.some((child) => touched.has(child))) touched.add(item);
  }
  return groups.filter(({ item }) => asked.has(item) && !touched.has(item));
}
