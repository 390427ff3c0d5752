import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { progress } from '@skinroot/forms';
import { Button, fieldId, FormItems, FormProvider, useFormState } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { go } from '../../shared/location';
import { Page } from '../../shared/ui/page';
import { IntakeHeader } from './intake-header';
import type { IntakeSession } from './intake-session';
import { LanguageChoice } from './language-choice';
import styles from './intake.module.css';
import { reviewStep, sectionItems } from './steps';

export function SectionStep({ session, linkId }: { session: IntakeSession; linkId: string }) {
  const messages = useMessages();
  const { intake: words, app } = messages;
  // Counting waits until the key is on the screen.
  const state = useDeferredValue(useFormState(session.store));
  const now = useMemo(() => progress(session.form, state.answers, state), [session, state]);
  const [standAt] = useState(session.standAt);
  const index = now.sections.findIndex((section) => section.linkId === linkId);
  const section = now.sections[index];
  useEffect(() => standAtQuestion(session), [session, linkId]);
  // A section may stop applying while one stands in it, or an old address may name one that is gone.
  if (!section)
    return (
      <Page title={words.notApplicable}>
        {<Button onClick={() => go('intake', reviewStep)}>{words.toReview}</Button>}
      </Page>
    );
  const next = now.sections[index + 1];
  const previous = now.sections[index - 1];
  const open = section.required - section.requiredAnswered;
  return (
    <>
      <IntakeHeader session={session} progress={now} place={words.section(index + 1, now.sections.length)} />
      <Page title={section.title} lang={session.form.language} mark={<LanguageChoice session={session} />}>
        <FormProvider store={session.store} words={messages.form} uploads={session.uploads}>
          <div className={styles.questions}>
            <FormItems items={sectionItems(state, linkId)} reach={standAt} />
          </div>
        </FormProvider>
        <footer className={styles.footer}>
          {open > 0 && open < section.required && <p className={styles.quiet}>{words.openHere(open)}</p>}
          <Button wide onClick={() => go('intake', next?.linkId ?? reviewStep)}>
            {next ? words.next(next.title) : words.toReview}
          </Button>
          <Button look="plain" onClick={() => go('intake', previous?.linkId ?? '')}>
            {app.back}
          </Button>
        </footer>
      </Page>
    </>
  );
}

function standAtQuestion(session: IntakeSession): void {
  const path = session.standAt;
  session.standAt = undefined;
  const field = path === undefined ? null : document.getElementById(fieldId(path));
  field?.focus({ preventScroll: true });
  (field?.closest('[data-field]') ?? field)?.scrollIntoView({ block: 'start' });
}
