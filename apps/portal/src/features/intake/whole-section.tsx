import { useEffect, useState } from 'react';
import type { FormState } from '@skinroot/forms';
import { type FormProgress, sectionOf, type SectionProgress } from '@skinroot/sections';
import { Button, FormItems, FormProvider } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { go } from '../../shared/location';
import { Page } from '../../shared/ui/page';
import { AnswerSettings } from './answer-settings';
import { IntakeHeader } from './intake-header';
import type { IntakeSession } from './intake-session';
import styles from './intake.module.css';
import { askedQuestions, byAddress, reviewStep, standAtQuestion } from './steps';

/** What a section shows, however its questions are laid out. */
export interface SectionProps {
  session: IntakeSession;
  state: FormState;
  progress: FormProgress;
  /** Of `section` among all that apply now. */
  index: number;
  section: SectionProgress;
  onLayout: (isOneByOne: boolean) => void;
}

/** All questions of a section one below the other. */
export function WholeSection({ session, state, progress, index, section, onLayout }: SectionProps) {
  const messages = useMessages();
  const { intake: words, app } = messages;
  const { linkId } = section;
  const [standAt] = useState(session.standAt);
  useEffect(() => standAtQuestion(session), [session, linkId]);
  const takeApart = () => {
    const here = byAddress(state.form, askedQuestions(state)).get(linkId) ?? [];
    session.stand(here.find(({ answered }) => !answered)?.path);
    onLayout(true);
  };
  const { groups, items = [] } = sectionOf(state.form, linkId) ?? {};
  const next = progress.sections[index + 1];
  const previous = progress.sections[index - 1];
  const open = section.required - section.requiredAnswered;
  return (
    <>
      <IntakeHeader session={session} progress={progress} place={words.section(index + 1, progress.sections.length)} />
      <Page
        title={section.title}
        lang={session.form.language}
        mark={<AnswerSettings session={session} isOneByOne={false} onOneByOne={takeApart} />}
      >
        <FormProvider store={session.store} words={messages.form} uploads={session.uploads}>
          <div className={styles.questions}>
            <FormItems items={items} groups={groups} reach={standAt} level={2} />
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
