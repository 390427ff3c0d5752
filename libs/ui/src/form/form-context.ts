import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { FormState, Path } from '@skinroot/forms';
import type { FileUploads } from './file-uploads';
import type { FormStore, ShownItem } from './form-store';
import type { FormWords } from './form-words';

/** What the renderer's parts share. */
export interface FormContextValue {
  store: FormStore;
  words: FormWords;
  isReadOnly: boolean;
  /** Absent where files cannot be handed in, such as in a preview. */
  uploads: FileUploads | undefined;
}

export const FormContext = createContext<FormContextValue | null>(null);

/** The form around this component. @throws RangeError outside of `FormProvider` */
export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new RangeError('Put a FormProvider around the form.');
  return value;
}

/** What to show at one path; redraws only when that changes. */
export function useShownItem(path: Path): ShownItem {
  const { store } = useForm();
  const listen = useCallback((listener: () => void) => store.listen(path, listener), [store, path]);
  return useSyncExternalStore(listen, () => store.shown(path));
}

/** The whole form's state; redraws on every change, so keep it out of big components. */
export function useFormState(store: FormStore): FormState {
  return useSyncExternalStore(store.listenToAll, store.state);
}
