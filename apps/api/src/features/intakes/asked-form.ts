import { type Form, isQuestion, toQuestionnaire } from '@skinroot/forms';
import type { AnswerRow } from './answer-set';
import type { Ask } from './intake.entity';

type Item = Record<string, unknown> & { linkId: string; item?: Item[] };

/** Words the client reads. */
const words = {
  title: 'A question about your answers',
  before: (answer: string) => (answer === '' ? 'You left this question open.' : `You answered: ${answer}`),
};

/** A question that can be asked again: it holds an answer, and the client sees and fills it. */
export function isAskable(form: Form, linkId: string): boolean {
  const item = form.places.get(linkId)?.item;
  return item !== undefined && isQuestion(item) && !item.hidden && !item.readOnly;
}

/** The old answers to a question; one in a repeating group may have several. */
export const answersTo = (rows: readonly AnswerRow[], linkId: string): string =>
  rows
    .filter(({ item, answer }) => item.linkId === linkId && answer !== '')
    .map(({ answer }) => answer)
    .join(', ');

/** A questionnaire of the asked questions only: each with the practitioner's words and the old answer above it. */
export function askedForm(form: Form, asks: readonly Ask[], before: readonly AnswerRow[]): Record<string, unknown> {
  const { item = [] } = toQuestionnaire(form) as { item?: Item[] };
  const kept = new Set(asks.map(({ linkId }) => linkId));
  const groups = asks.map(({ linkId, message }, at) => ({
    linkId: `asked.${at + 1}`,
    type: 'group',
    text: message,
    item: [
      { linkId: `asked.${at + 1}.before`, type: 'display', text: words.before(answersTo(before, linkId)) },
      asked(find(item, linkId), kept),
    ],
  }));
  return { resourceType: 'Questionnaire', status: 'active', title: words.title, language: form.language, item: groups };
}

// What the question hung on was answered long ago: it is asked without conditions, and without what was asked for by itself.
function asked(item: Item, kept: ReadonlySet<string>): Item {
  const { enableWhen: _when, enableBehavior: _behavior, initial: _initial, item: children, ...rest } = item;
  const own = (children ?? []).filter(({ linkId }) => !kept.has(linkId));
  return { ...rest, required: true, ...(own.length > 0 && { item: own }) };
}

function find(items: readonly Item[], linkId: string): Item {
  for (const item of items) {
    if (item.linkId === linkId) return item;
    const inside = holds(item, linkId) ? find(item.item ?? [], linkId) : null;
    if (inside) return inside;
  }
  throw new RangeError(`no question ${linkId}`);
}

const holds = ({ item = [] }: Item, linkId: string): boolean =>
  item.some((child) => child.linkId === linkId || holds(child, linkId));
