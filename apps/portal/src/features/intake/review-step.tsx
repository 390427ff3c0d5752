import { answerText, type ItemState, progress } from '@skinroot/forms';
import { Button, useFormState } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { fullDay } from '../../shared/dates';
import { go } from '../../shared/location';
import { Page } from '../../shared/ui/page';
import { IntakeHeader } from './intake-header';
import type { IntakeSession } from './intake-session';
import { MissingList } from './missing-list';
import styles from './intake.module.css';
import { askedQuestions, openQuestions, sectionOf, signStep } from './steps';

export function ReviewStep({ session, language }: { session: IntakeSession; language: string }) {
  const { intake: words } = useMessages();
  const state = useFormState(session.store);
  const now = progress(session.form, state.answers, state);
  const open = openQuestions(session);
  const asked = askedQuestions(state);
  return (
    <>
      <IntakeHeader session={session} progress={now} place={words.review.title} />
      <Page title={words.review.title} lead={words.review.intro}>
        <MissingList session={session} open={open} />
        {now.sections.map(({ linkId, title }) => (
          <section key={linkId} className={styles.reviewSection} aria-labelledby={`review-${linkId}`}>
            <div className={styles.reviewHead}>
              <h2 id={`review-${linkId}`}>{title}</h2>
              <Button look="plain" aria-label={words.review.changeLabel(title)} onClick={() => go('intake', linkId)}>
                {words.review.change}
              </Button>
            </div>
            <dl className={styles.lines}>
              {asked
                .filter(({ path }) => sectionOf(state, path) === linkId)
                .map(({ path, item, values, answered }) => (
                  <div key={path}>
                    <dt>{item.text}</dt>
                    <dd data-missing={!answered}>
                      {answered ? spoken({ item, values }, session, language) : words.review.unanswered}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <Button wide disabled={open.length > 0} onClick={() => go('intake', signStep)}>
          {words.review.toSign}
        </Button>
      </Page>
    </>
  );
}

function spoken(
  { item, values }: Pick<ItemState, 'item' | 'values'>,
  { form }: IntakeSession,
  language: string,
): string {
  const [first] = values;
  if (item.type === 'date' && typeof first === 'string' && first.length === 10) return fullDay(first, language);
  return answerText(form, item.linkId, { values });
}
