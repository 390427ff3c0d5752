import { Button, NativeSelect } from '@mantine/core';
import { initialAnswers, readForm, type Form } from '@skinroot/forms';
import { progress, sectionOf } from '@skinroot/sections';
import { FormItems, FormProvider, FormStore, useFormState } from '@skinroot/ui';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { bandsOf } from '../authoring/extensions';
import type { Questionnaire } from '../authoring/questionnaire';
import classes from './phone-preview.module.css';
import { ScoreLine } from './score-line';
import { useFormulas } from './use-formulas';

interface PhonePreviewProps {
  document: Questionnaire;
  /** The linkId of the item whose section is to be seen. */
  showing?: string | undefined;
}

/** The form as a client sees it on a phone, a section at a time; it can be filled in to try it, nothing of that is kept. */
export function PhonePreview({ document, showing }: PhonePreviewProps) {
  const reading = useMemo(() => readForm(document), [document]);
  if (!reading.ok) return <p>There is nothing to show. {reading.reason}</p>;
  return <FilledPreview form={reading.form} bands={bandsOf(document)} showing={showing} />;
}

interface FilledPreviewProps {
  form: Form;
  bands: ReturnType<typeof bandsOf>;
  showing: string | undefined;
}

function FilledPreview({ form, bands, showing }: FilledPreviewProps) {
  const [store, setStore] = useState(() => new FormStore({ form, answers: initialAnswers(form) }));
  // What was tried stays while the form is changed around it.
  if (store.form !== form) setStore(new FormStore({ form, answers: store.given() }));
  const values = useFormulas(store);
  return (
    <div className={classes.preview}>
      <Phone store={store} showing={showing} />
      <ScoreLine store={store} bands={bands} values={values} />
    </div>
  );
}

function Phone({ store, showing }: { store: FormStore; showing: string | undefined }) {
  const { form } = store;
  const state = useDeferredValue(useFormState(store));
  const { sections } = useMemo(() => progress(state.form, state.answers, state), [state]);
  // Whoever leafs is followed until another item is picked.
  const [leafed, setLeafed] = useState<{ to: string; from: string | undefined }>();
  if (leafed && leafed.from !== showing) setLeafed(undefined);
  const address = leafed?.to ?? (showing && sectionOf(form, showing)?.linkId);
  const index = Math.max(
    0,
    sections.findIndex(({ linkId }) => linkId === address),
  );
  const shown = sections[index]?.linkId;
  const { groups, items = [] } = (shown !== undefined && sectionOf(form, shown)) || {};
  const phone = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (phone.current) phone.current.scrollTop = 0;
  }, [shown]);
  const leaf = (to = '') => setLeafed({ to, from: showing });
  const turn = (to: number) => {
    leaf(sections[to]?.linkId);
    phone.current?.focus();
  };
  const isLong = sections.length > 1;
  return (
    <>
      {isLong && (
        <NativeSelect
          className={classes.section ?? ''}
          aria-label="Section in the preview"
          value={shown}
          onChange={({ currentTarget }) => leaf(currentTarget.value)}
          data={sections.map(({ linkId, title }, at) => ({ value: linkId, label: `${at + 1}. ${title}` }))}
        />
      )}
      <div ref={phone} className={classes.phone} role="region" aria-label="Preview as a phone" tabIndex={0}>
        {isLong && <p className={classes.faint}>{`${form.title} · section ${index + 1} of ${sections.length}`}</p>}
        <p className={classes.title}>{sections[index]?.title ?? form.title}</p>
        <FormProvider store={store}>
          <FormItems key={shown} items={items} groups={groups} />
        </FormProvider>
        {isLong && (
          <div className={classes.leaf}>
            <Button disabled={index === sections.length - 1} onClick={() => turn(index + 1)}>
              Next section
            </Button>
            <Button variant="subtle" disabled={index === 0} onClick={() => turn(index - 1)}>
              Back
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
