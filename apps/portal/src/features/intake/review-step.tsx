import { answerText, type Form, type ItemState, occurrenceText } from '@skinroot/forms';
import { progress } from '@skinroot/sections';
import { Button, useFormState } from '@skinroot/ui';
import { Fragment } from 'react';
import { useMessages } from '../../messages/messages';
import { fullDay } from '../../shared/dates';
import { go } from '../../shared/location';
import { Page } from '../../shared/ui/page';
import { IntakeHeader } from './intake-header';
import type { IntakeSession } from './intake-session';
import { LanguageChoice } from './language-choice';
import { MissingList } from './missing-list';
import styles from './intake.module.css';
import { askedQuestions, openQuestions, byAddress, signStep } from './steps';

export function ReviewStep({ session, language }: { session: IntakeSession; language: string }) {
  const { intake: words } = useMessages();
  const state = useFormState(session.store);
  const now = progress(session.form, state.answers, state);
  const open = openQuestions(session);
  const asked = byAddress(state.form, askedQuestions(state));
  return (
    <>
      <IntakeHeader session={session} progress={now} place={words.review.title} />
      <Page title={words.review.title} lead={words.review.intro} mark={<LanguageChoice session={session} />}>
        <MissingList session={session} open={open} />
        {now.sections.map(({ linkId, title }) => (
          <div key={linkId} className={styles.reviewSection}>
            <div className={styles.reviewHead}>
              <h2 lang={state.form.language}>{title}</h2>
              <Button look="plain" aria-label={words.review.changeLabel(title)} onClick={() => go('intake', linkId)}>
                {words.review.change}
              </Button>
            </div>
            <ReviewLines asked={asked.get(linkId) ?? []} session={session} language={language} />
          </div>
        ))}
        <Button wide disabled={open.length > 0} onClick={() => go('intake', signStep)}>
          {words.review.toSign}
        </Button>
      </Page>
    </>
  );
}

interface ReviewLinesProps {
  asked: readonly ItemState[];
  session: IntakeSession;
  language: string;
}

/** Questions and answers, under the names of their groups and of the entries of repeating ones. */
function ReviewLines({ asked, session, language }: ReviewLinesProps) {
  const { intake: words } = useMessages();
  return entriesOf(session.form, asked, words.review.entry).map(({ entry, own }) => (
    <Fragment key={own[0]?.path}>
      {entry !== '' && <h3 className={styles.entry}>{entry}</h3>}
      <dl className={styles.lines}>
        {own.map(({ path, item, values, answered }) => (
          <div key={path}>
            <dt lang={session.form.language}>{item.text}</dt>
            <dd data-missing={!answered} lang={answered && item.options.length > 0 ? session.form.language : undefined}>
              {answered ? spoken({ item, values }, session, language) : words.review.unanswered}
            </dd>
          </div>
        ))}
      </dl>
    </Fragment>
  ));
}

function entriesOf(form: Form, asked: readonly ItemState[], unnamed: string): { entry: string; own: ItemState[] }[] {
  const entries: { entry: string; own: ItemState[] }[] = [];
  for (const state of asked) {
    const entry = [occurrenceText(form, state, unnamed), ...groupsAround(form, state)].filter(Boolean).join(', ');
    const open = entries.at(-1);
    if (open?.entry === entry) open.own.push(state);
    else entries.push({ entry, own: [state] });
  }
  return entries;
}

/** Names of the groups within the section; without "In the last week" an answer such as "often" says little. */
function groupsAround(form: Form, { item }: ItemState): readonly string[] {
  const names: string[] = [];
  for (let place = form.places.get(item.linkId)?.parent; place?.parent; place = place.parent)
    if (place.item.type === 'group' && !place.item.repeats) names.unshift(place.item.text);
  return names;
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
