import { needsExpressionEngine } from '@skinroot/forms';
import { type Computed } from '@skinroot/formulas';
import type { Formulas } from '@skinroot/formula-worker';
import type { FormStore } from '@skinroot/ui';
import { useEffect, useState } from 'react';

/**
 * Runs the formulas of the form that is tried; what runs them is loaded only when it has some. Answers each calculated
 * item with its value, or undefined while there is none.
 */
export function useFormulas(store: FormStore): readonly Computed[] | undefined {
  const formulas = useLoadedFormulas(needsExpressionEngine(store.form));
  const [values, setValues] = useState<readonly Computed[]>();
  useEffect(() => {
    if (!formulas) return;
    store.runFormulas(async (form, given) => {
      const results = await formulas.run(form, given).catch(() => undefined);
      setValues(results && (await formulas.values(form, results.answers).catch(() => undefined)));
      return results;
    });
    const preset = (path: string, found: Parameters<FormStore['answer']>[1]) =>
      path in store.given() || store.answer(path, found, 'tapped');
    formulas.initial(store.form).then(
      (initial) => Object.entries(initial).forEach(([path, found = []]) => preset(path, found)),
      // It is tried all the same, and the score line says what is not there.
      () => undefined,
    );
  }, [store, formulas]);
  return formulas && values;
}

function useLoadedFormulas(isNeeded: boolean): Formulas | undefined {
  const [formulas, setFormulas] = useState<Formulas>();
  useEffect(() => {
    if (!isNeeded) return;
    let isGone = false;
    let stop = (): void => undefined;
    import('@skinroot/formula-worker').then(
      ({ Formulas }) => {
        if (isGone) return;
        const loaded = new Formulas();
        stop = () => loaded.stop();
        setFormulas(loaded);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop();
      setFormulas(undefined);
    };
  }, [isNeeded]);
  return formulas;
}
