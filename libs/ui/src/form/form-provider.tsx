import { type ReactNode, useMemo } from 'react';
import type { FileUploads } from './file-uploads';
import { FormContext } from './form-context';
import type { FormStore } from './form-store';
import { formWords, type FormWords } from './form-words';

/** Hands a form's store and words to the items drawn inside it. */
export function FormProvider({
  store,
  words = formWords,
  isReadOnly = false,
  uploads,
  children,
}: {
  store: FormStore;
  words?: FormWords;
  isReadOnly?: boolean;
  uploads?: FileUploads;
  children: ReactNode;
}) {
  const value = useMemo(() => ({ store, words, isReadOnly, uploads }), [store, words, isReadOnly, uploads]);
  return <FormContext value={value}>{children}</FormContext>;
}
