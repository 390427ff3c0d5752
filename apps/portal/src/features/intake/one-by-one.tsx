import { type KeyboardEvent, type SubmitEvent, useEffect, useRef } from 'react';
import type { Path } from '@skinroot/forms';
import { sectionOf } from '@skinroot/sections';
import { Button, fieldId, FormProvider, GroupHelp } from '@skinroot/ui';
import { useMessages } from '../../messages/messages';
import { Page } from '../../shared/ui/page';
import { AnswerSettings } from './answer-settings';
import { CardView } from './card-view';
import { IntakeHeader } from './intake-header';
import styles from './intake.module.css';
import { type Cards, useCards } from './use-cards';
import type { SectionProps } from './whole-section';

/** A section one question at a time, each a step of the browser's history. */
export function OneByOne(props: SectionProps) {
  const { session, progress, index, section, onLayout } = props;
  const { intake: words } = useMessages();
  const cards = useCards(props);
  const { from, count, card } = cards;
  const place =
    count > 0
      ? words.oneByOne.place(from, from + count - 1, progress.total)
      : words.section(index + 1, progress.sections.length);
  const showWhole = () => {
    session.stand(card?.asked[0]?.path);
    onLayout(false);
  };
  return (
    <>
      <IntakeHeader session={session} progress={progress} place={place} />
      <Page
        title={section.title}
        lang={session.form.language}
        mark={<AnswerSettings session={session} isOneByOne onOneByOne={showWhole} />}
      >
        <p role="status" className="sr-only">
          {place}
        </p>
        <CardForm {...props} cards={cards} />
      </Page>
    </>
  );
}

function CardForm({ session, state, progress, index, section, cards }: SectionProps & { cards: Cards }) {
  const messages = useMessages();
  const { intake: words, app } = messages;
  const { card, isLast, isWarned } = cards;
  const groups = sectionOf(state.form, section.linkId)?.groups ?? [];
  const form = useRef<HTMLFormElement>(null);
  const [key, first] = [card?.item.linkId, card?.asked[0]?.path];
  useEffect(() => showCard(form.current, first), [key, first]);
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    cards.goOn();
  };
  const next = progress.sections[index + 1];
  const onward = next ? words.next(next.title) : words.toReview;
  return (
    <FormProvider store={session.store} words={messages.form} uploads={session.uploads}>
      <form
        ref={form}
        className={styles.questions}
        aria-label={section.title}
        tabIndex={-1}
        noValidate
        onSubmit={goOn}
        onKeyDown={(event) => card?.isWhole && keepEnter(event)}
      >
        {groups.map((group) => (
          <GroupHelp key={group.linkId} item={group} />
        ))}
        {card && <CardView key={key} card={card} />}
        <footer className={styles.footer}>
          {isWarned && <p className={styles.quiet}>{words.oneByOne.wrong}</p>}
          <Button type="submit" wide>
            {isLast ? onward : words.oneByOne.next}
          </Button>
          <Button look="plain" onClick={cards.goBack}>
            {app.back}
          </Button>
        </footer>
      </form>
    </FormProvider>
  );
}

function showCard(form: HTMLFormElement | null, path: Path | undefined): void {
  window.scrollTo(0, 0);
  const field = path === undefined ? null : document.getElementById(fieldId(path));
  (field ?? form)?.focus({ preventScroll: true });
  field?.closest('[data-field]')?.scrollIntoView({ block: 'nearest' });
}

/** Enter goes on from one line of text; among several fields it would pass the others by. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
