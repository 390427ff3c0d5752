import type { AnswerValue, FormItem, Path } from '@skinroot/forms';
import type { FormWords } from '../form-words';

/** How an answer came: typed answers may be saved after a pause, tapped ones at once. */
export type AnswerHow = 'typed' | 'tapped';

/** What every control takes. It shows `values` and hands up the whole new list; an empty list is "not answered". */
export interface ControlProps {
  /** The id the label points at, also the name of radio groups. */
  id: string;
  item: FormItem;
  path: Path;
  values: readonly AnswerValue[];
  onAnswer: (values: readonly AnswerValue[], how: AnswerHow) => void;
  words: FormWords;
  /** The language of the form's own words. */
  lang: string;
  invalid: boolean;
  describedBy: string | undefined;
  disabled: boolean;
}

/** The attributes every native control gets. */
export function nativeProps({ id, item, invalid, describedBy, disabled }: ControlProps) {
  return {
    id,
    disabled,
    'aria-required': item.required || undefined,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  } as const;
}
