import { type FormItem, type FormState, isQuestion, type ItemState, type Path, readPath } from '@skinroot/forms';
import { askedQuestions } from './steps';

/** What stands on one page where questions come one at a time. */
export interface Card {
  /** The question, or the repeating item that is one card with all its entries. */
  item: FormItem;
  /** Whole: with everything nested in it. */
  isWhole: boolean;
  /** What stands before it, in order. */
  before: readonly Before[];
  after: readonly FormItem[];
  /** The questions on it that are asked now. */
  asked: readonly ItemState[];
}

/**
 * The name of what the question belongs to (a group, or the question it follows from), or a text or worked-out value;
 * those that open a group come with each of its questions.
 */
export interface Before {
  item: FormItem;
  isName: boolean;
}

/** The items of one section as cards, in the order of the form; what does not apply now has none. */
export function cardsOf(state: FormState, items: readonly FormItem[]): readonly Card[] {
  const cards = new CardStack(state);
  cards.lay(items, []);
  return cards.done();
}

/** The card a question stands on; where it is gone by now, the one that follows. */
export function cardAt(cards: readonly Card[], state: FormState, path: Path | undefined): number {
  if (path === undefined) return 0;
  const holding = cards.findIndex((card) => isOn(card, path));
  if (holding >= 0) return holding;
  const orderOf = (linkId: string) => state.form.places.get(linkId)?.order ?? 0;
  const order = readPath(state.form, path)?.place.order ?? 0;
  const following = cards.findIndex(({ item }) => orderOf(item.linkId) >= order);
  return following >= 0 ? following : cards.length - 1;
}

function isOn({ asked, item }: Card, path: Path): boolean {
  return item.linkId === path || asked.some((question) => question.path === path);
}

type Draft = Omit<Card, 'asked'> & { asked: ItemState[] };

class CardStack {
  #cards: Draft[] = [];
  #waiting: FormItem[] = [];

  constructor(private readonly state: FormState) {}

  lay(items: readonly FormItem[], opening: readonly Before[]): void {
    let before = opening;
    let isOpening = true;
    const laid = this.#cards.length;
    for (const item of items) {
      const state = this.state.items.get(item.linkId);
      if (!state?.visible) continue;
      if (isText(state)) {
        this.#waiting.push(item);
        continue;
      }
      if (isOpening) {
        before = [...before, ...this.#waiting.map(asText)];
        this.#waiting = [];
        isOpening = false;
      }
      const isWhole = item.repeats && item.children.some(({ role }) => role === undefined);
      if (isQuestion(item) || isWhole) this.#add(item, isWhole, before);
      if (!isWhole) this.lay(item.children, [...before, { item, isName: true }]);
      if (isQuestion(item)) this.#putWaitingBelow();
    }
    if (this.#cards.length > laid) this.#putWaitingBelow();
  }

  done(): readonly Card[] {
    this.#putWaitingBelow();
    const [text] = this.#waiting;
    if (text) this.#cards.push({ item: text, isWhole: true, before: [], after: this.#waiting.slice(1), asked: [] });
    const byItem = new Map(this.#cards.map((card) => [card.item, card]));
    for (const question of askedQuestions(this.state)) {
      let place = this.state.form.places.get(question.item.linkId);
      while (place && !byItem.has(place.item)) place = place.parent;
      const card = place && byItem.get(place.item);
      card?.asked.push(question);
    }
    return this.#cards;
  }

  #add(item: FormItem, isWhole: boolean, before: readonly Before[]): void {
    this.#cards.push({ item, isWhole, before: [...before, ...this.#waiting.map(asText)], after: [], asked: [] });
    this.#waiting = [];
  }

  /** Texts that close a group stay with its last question. */
  #putWaitingBelow(): void {
    const last = this.#cards.at(-1);
    if (!last) return;
    last.after = [...last.after, ...this.#waiting];
    this.#waiting = [];
  }
}

const isText = ({ item, computed }: ItemState): boolean =>
  item.type === 'display' || (isQuestion(item) && item.children.length === 0 && (item.readOnly || computed));

const asText = (item: FormItem): Before => ({ item, isName: false });
