import { type ReactNode, useMemo } from 'react';
import { FormContext } from './form-context';
import type { FormStore } from './form-store';
import { formWords, type FormWords } from './form-words';

/** Hands a form's store and words to the items drawn inside it. */
export function FormProvider({ store, words = formWords, isReadOnly = false, children }: { store: FormStore; words?: FormWords; isReadOnly?: boolean; children: ReactNode }) {
  const value = useMemo(() => ({ store, words, isReadOnly }), [store, words, isReadOnly]);
  return <FormContext value={value}>{children}</FormContext>;
}
