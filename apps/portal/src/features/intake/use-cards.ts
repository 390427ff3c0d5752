import { useEffect, useMemo, useState } from 'react';
import { type Path } from '@skinroot/forms';
import { progress, sectionOf } from '@skinroot/sections';
import { fieldId } from '@skinroot/ui';
import { go } from '../../shared/location';
import { goToCard, useCardPlace } from './card-place';
import { type Card, cardAt, cardsOf } from './cards';
import { goToQuestion, reviewStep } from './steps';
import type { SectionProps } from './whole-section';

export interface Cards {
  card: Card | undefined;
  isLast: boolean;
  /** Which of the form's questions the card holds, from 1; `count` is 0 where it only tells something. */
  from: number;
  count: number;
  /** The person wanted to go on from an answer that is not right. */
  isWarned: boolean;
  goOn: () => void;
  goBack: () => void;
}

/** Where one stands among the cards of a section, and the ways on and back, into the neighbouring sections too. */
export function useCards({ session, state, progress: now, index, section }: SectionProps): Cards {
  const cards = useMemo(
    () => cardsOf(state, sectionOf(state.form, section.linkId)?.items ?? []),
    [state, section.linkId],
  );
  const at = cardAt(cards, state, usePlace(session));
  const card = cards[at];
  const [warnedOf, setWarnedOf] = useState<string>();
  const isWarned = card !== undefined && warnedOf === card.item.linkId;
  const leave = (): Path | undefined => {
    const left = card?.asked ?? [];
    for (const { path } of left) session.store.leave(path);
    return left.find(({ path }) => session.store.shown(path).error !== undefined)?.path;
  };
  // What is drawn may be a key press behind: a question that has just appeared comes next all the same.
  const around = () => {
    const state = session.store.state();
    const { sections } = progress(state.form, state.answers, state);
    const index = sections.findIndex(({ linkId }) => linkId === section.linkId);
    const cards = cardsOf(state, sectionOf(state.form, section.linkId)?.items ?? []);
    const at = cardAt(cards, state, card?.item.linkId);
    return { state, cards, at, next: sections[index + 1], previous: sections[index - 1] };
  };
  const goOn = () => {
    const wrong = leave();
    // Once, so that what is wrong is seen; an answer that cannot be given now is no reason to be stuck.
    if (wrong !== undefined && !isWarned) {
      setWarnedOf(card?.item.linkId);
      return document.getElementById(fieldId(wrong))?.focus();
    }
    setWarnedOf(undefined);
    const { cards, at, next } = around();
    const following = cards[at + 1];
    if (following) goToCard(following.item.linkId);
    else go('intake', next?.linkId ?? reviewStep);
  };
  const goBack = () => {
    leave();
    const { state, cards, at, previous } = around();
    const before = cards[at - 1];
    if (before) return goToCard(before.item.linkId);
    const last = previous && cardsOf(state, sectionOf(state.form, previous.linkId)?.items ?? []).at(-1);
    if (last) goToQuestion(session, last.item.linkId);
    else go('intake', previous?.linkId ?? '');
  };
  const passed = [...now.sections.slice(0, index).map(({ total }) => total), ...cards.slice(0, at).map(countOn)];
  const from = passed.reduce((sum, count) => sum + count, 1);
  return { card, isLast: at >= cards.length - 1, from, count: card ? countOn(card) : 0, isWarned, goOn, goBack };
}

const countOn = ({ asked }: Card): number => asked.length;

function usePlace(session: SectionProps['session']): Path | undefined {
  const [opened] = useState(session.standAt);
  useEffect(() => {
    session.stand(undefined);
    if (opened !== undefined) goToCard(opened, 'replace');
  }, [session, opened]);
  return useCardPlace() ?? opened;
}
