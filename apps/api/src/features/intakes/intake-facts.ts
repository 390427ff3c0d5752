import type { Intake } from '@skinroot/contracts';
import type { AnswerValue as PlainAnswer } from '@skinroot/domain';
import { type Form, optionText } from '@skinroot/forms';
import type { ClientEntity } from '../clients/client.entity';

type Fact = Intake['facts'][number];
type Plain = Readonly<Record<string, PlainAnswer>>;
type RecordLists = Pick<ClientEntity, 'conditions' | 'tags'>;

const MOST = 20;
const LONGEST_CONDITION = 60;

/** On the record, it makes products with nickel traces worth a word. */
export const NICKEL_POSITIVE = 'nickel patch test positive';

/** Answers worth a tag on the record: what every later screen should show at a glance. */
const tagged: readonly { linkId: string; answer: string | boolean; tag: string }[] = [
  { linkId: 'nickel.patch-test', answer: 'positive', tag: NICKEL_POSITIVE },
  { linkId: 'barrier.gene-test', answer: 'mutation', tag: 'filaggrin mutation' },
  { linkId: 'food.coeliac-test', answer: 'positive', tag: 'coeliac test positive' },
  { linkId: 'gut.diagnosis', answer: 'coeliac', tag: 'coeliac disease' },
  { linkId: 'gut.diagnosis', answer: 'eoe', tag: 'eosinophilic oesophagitis' },
  { linkId: 'gut.diagnosis', answer: 'ibd', tag: 'bowel inflammation' },
  { linkId: 'food.anaphylaxis', answer: true, tag: 'severe allergic reaction' },
  { linkId: 'food.adrenaline', answer: true, tag: 'adrenaline pen' },
  { linkId: 'about.pregnancy', answer: 'pregnant', tag: 'pregnant' },
  { linkId: 'about.pregnancy', answer: 'breastfeeding', tag: 'breastfeeding' },
  { linkId: 'products.hair-dye', answer: true, tag: 'reacts to hair dye' },
];

/** What the answers could add to the record; `value` is how the record reads once it is taken over. */
export function factsFor(record: RecordLists, form: Form, plain: Plain): Fact[] {
  return [...conditionFacts(record, form, plain), ...tagsIn(plain).map((tag) => tagFact(record, tag))];
}

/** The changes to the record for the accepted keys; what it says already stays. */
export function changesFor(
  record: RecordLists,
  facts: readonly Fact[],
  plain: { form: Form; answers: Plain },
): Partial<RecordLists> {
  const tags = facts.flatMap(({ key, value }) => (key.startsWith('tag:') ? [value] : []));
  const conditions = facts.some(({ key }) => key === 'conditions') ? conditionsIn(plain.form, plain.answers) : [];
  const changes: Partial<RecordLists> = {};
  if (tags.some((tag) => !record.tags.includes(tag))) changes.tags = joined(record.tags, tags);
  if (conditions.some((condition) => !has(record.conditions, condition)))
    changes.conditions = joined(record.conditions, conditions);
  return changes;
}

function conditionFacts({ conditions }: RecordLists, form: Form, plain: Plain): Fact[] {
  const found = conditionsIn(form, plain);
  if (found.length === 0) return [];
  const isSame = found.every((condition) => has(conditions, condition));
  const state = isSame ? 'same' : conditions.length === 0 ? 'new' : 'conflict';
  return [
    {
      key: 'conditions',
      label: 'Skin problems',
      value: joined(conditions, found).join(', '),
      current: conditions.join(', '),
      state,
    },
  ];
}

function conditionsIn(form: Form, plain: Plain): string[] {
  const chosen = [plain['skin.problem'] ?? []].flat().filter((code) => code !== 'other');
  const other = plain['skin.problem-other'];
  const words = chosen.map((code) => optionText(form, 'skin.problem', code));
  return [...words, ...(typeof other === 'string' ? [other] : [])]
    .map((text) => text.trim().slice(0, LONGEST_CONDITION))
    .filter((text) => text !== '');
}

function tagFact({ tags }: RecordLists, tag: string): Fact {
  const isThere = tags.includes(tag);
  return {
    key: `tag:${tag.replaceAll(' ', '-')}`,
    label: 'Tag',
    value: tag,
    current: isThere ? tag : '',
    state: isThere ? 'same' : 'new',
  };
}

const tagsIn = (plain: Plain): string[] =>
  tagged.filter(({ linkId, answer }) => [plain[linkId]].flat().includes(answer)).map(({ tag }) => tag);

const joined = (current: readonly string[], added: readonly string[]): string[] =>
  [...current, ...added.filter((text) => !has(current, text))].slice(0, MOST);

const has = (list: readonly string[], text: string): boolean =>
  list.some((known) => known.toLowerCase() === text.toLowerCase());
