import { initialAnswers, readForm } from '@skinroot/forms';
import { sectionsOf } from '@skinroot/sections';
import { FormItems, FormProvider, FormStore } from '@skinroot/ui';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { questionnaire } from './eight-hundred';
import { benchPage } from './timing';

const root = createRoot(document.body.appendChild(document.createElement('div')));
// The portal shows a section at a time; with `?whole` all of the form at once.
const isWhole = new URLSearchParams(location.search).has('whole');

benchPage(() => {
  const read = readForm(questionnaire);
  if (!read.ok) throw new Error(read.reason);
  const store = new FormStore({ form: read.form, answers: initialAnswers(read.form) });
  flushSync(() =>
    root.render(
      <FormProvider store={store}>
        <FormItems items={isWhole ? read.form.items : (sectionsOf(read.form)[0]?.items ?? [])} />
      </FormProvider>,
    ),
  );
});
