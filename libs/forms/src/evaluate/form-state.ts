import type { Problem } from '../check/problem';
import type { Answers, AnswerValue, Path } from '../model/value';
import type { Form, FormItem } from '../model/form';

/** One occurrence of one item, as the answers make it. */
export type ItemState = {
  readonly path: Path;
  readonly item: FormItem;
  /** Indexes of the repeating ancestors, outermost first. */
  readonly indexes: readonly number[];
  /** Its conditions and those of everything above it hold. A disabled answer does not count and is not sent. */
  readonly enabled: boolean;
  /** Enabled, not hidden, and drawn by itself (not as help of its parent). */
  readonly visible: boolean;
  /** A formula of the form gives its value, now or once what it needs is answered: not for the person to answer. */
  readonly computed: boolean;
  /** Has to be answered now: required, visible and open to the person who answers. */
  readonly required: boolean;
  readonly answered: boolean;
  /** Required and not answered. */
  readonly missing: boolean;
  /** The stored values, also when disabled: they come back when the item is enabled again. */
  readonly values: readonly AnswerValue[];
  /** What is wrong with the values, if anything; never "required". */
  readonly errors: readonly Problem[];
  /** How often a repeating item with nested items occurs; 1 for others. */
  readonly count: number;
};

/** A form as one set of answers makes it. */
export type FormState = {
  readonly form: Form;
  readonly answers: Answers;
  /** Every occurrence of every item, by path. Unchanged entries are the same objects as in the previous state. */
  readonly items: ReadonlyMap<Path, ItemState>;
};
