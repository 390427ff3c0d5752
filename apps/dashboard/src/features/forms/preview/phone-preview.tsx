import { initialAnswers, readForm, type Form } from '@skinroot/forms';
import { FormItems, FormProvider, FormStore } from '@skinroot/ui';
import { useMemo, useState } from 'react';
import { bandsOf } from '../authoring/extensions';
import type { Questionnaire } from '../authoring/questionnaire';
import classes from './phone-preview.module.css';
import { ScoreLine } from './score-line';
import { useFormulas } from './use-formulas';

/** The form as a client sees it on a phone; it can be filled in to try it, nothing of that is kept. */
export function PhonePreview({ document }: { document: Questionnaire }) {
  const reading = useMemo(() => readForm(document), [document]);
  if (!reading.ok) return <p>There is nothing to show. {reading.reason}</p>;
  return <FilledPreview form={reading.form} bands={bandsOf(document)} />;
}

function FilledPreview({ form, bands }: { form: Form; bands: ReturnType<typeof bandsOf> }) {
  const [store, setStore] = useState(() => new FormStore({ form, answers: initialAnswers(form) }));
  // What was tried stays while the form is changed around it.
  if (store.form !== form) setStore(new FormStore({ form, answers: store.given() }));
  const values = useFormulas(store);
  return (
    <div className={classes.preview}>
      <div className={classes.phone} role="region" aria-label="Preview as a phone" tabIndex={0}>
        <p className={classes.title}>{form.title}</p>
        <FormProvider store={store}>
          <FormItems items={form.items} />
        </FormProvider>
      </div>
      <ScoreLine store={store} bands={bands} values={values} />
    </div>
  );
}
