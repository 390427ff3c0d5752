import { asList, asText, defined, type JsonObject } from '../json/json';
import type { Form, FormItem } from '../model/form';
import { richFromMarkdown } from '../text/markdown';
import { asR4 } from './as-r4';
import { readConditions } from './conditions';
import { draftItems, type Draft } from './drafts';
import { evaluationOrder } from './evaluation-order';
import { readVariables } from './expressions';
import { extensionsOf } from './extensions';
import { noteFormulas } from './formula-notes';
import { noteExtensions, noteRewritten } from './item-notes';
import { matchOptions } from './match-options';
import { placeItems } from './place-items';
import { readItem, type ReadContext } from './read-item';
import type { ReportLog } from './report-log';
import type { ValueSets } from './value-sets';
import { codeWords, readTranslations } from './words';

const STATUS = /^(draft|active|retired|unknown)$/;

/** Makes the form of one Questionnaire, or says why it is refused. */
export function buildForm(
  written: JsonObject,
  { lists, log }: { lists: ValueSets; log: ReportLog },
): { readonly form: Form } | { readonly reason: string } {
  const raw = asR4(written);
  noteRewritten(written, raw, log.at(''));
  const drafts = draftItems(raw, log);
  if (typeof drafts === 'string') return { reason: drafts };
  readConditions(drafts, log);
  const order = evaluationOrder(drafts, log);
  const context: ReadContext = { lists, log, foreign: new Map(), allowance: { left: 4_000_000 } };
  noteExtensions(extensionsOf(raw), { linkId: '', foreign: context.foreign, note: log.at('') });
  const items = readItems(drafts, context);
  if (items.length === 0)
    log.at('')(
      'missing-options',
      raw.group ? 'Forms of DSTU2 are not read; it has no items.' : 'The form has no items.',
    );
  const places = placeItems(items);
  matchOptions(drafts, places, log);
  const form = {
    ...readHead(withLists(raw, context), log),
    items,
    places,
    evaluationOrder: order.flatMap((draft) => places.get(draft.linkId) ?? []),
  };
  noteFormulas(form, log);
  reportForeign(context);
  return { form: { ...form, languages: languagesOf(form) } };
}

/** Children before parents: the drafts backwards. */
function readItems(drafts: readonly Draft[], context: ReadContext): readonly FormItem[] {
  const finished: FormItem[] = [];
  const itemsOf = (some: readonly Draft[]) => some.flatMap(({ order }) => finished[order] ?? []);
  for (const draft of [...drafts].reverse()) finished[draft.order] = readItem(draft, itemsOf(draft.children), context);
  return itemsOf(drafts.filter(({ parent }) => !parent));
}

/** The Questionnaire with the lists of its Bundle that it needs among its contained resources. */
function withLists(raw: JsonObject, { lists, log }: ReadContext): JsonObject {
  const borrowed = [...lists.borrowed] as JsonObject[];
  if (borrowed.length === 0) return raw;
  log.at('')('converted', 'Answer lists of the Bundle were added.', 'info');
  return { ...raw, contained: [...(asList(raw.contained) as JsonObject[]), ...borrowed] };
}

function readHead(raw: JsonObject, log: ReportLog): Omit<Form, 'items' | 'places' | 'evaluationOrder' | 'languages'> {
  const extensions = extensionsOf(raw);
  const written = asText(raw.status);
  const status = written && STATUS.test(written) ? written : 'draft';
  if (status !== written)
    log.at('')('missing-status', `The status is ${written ? 'unknown' : 'missing'}; the form is read as a draft.`);
  const markdown = asText(raw.description);
  return {
    ...defined({ id: asText(raw.id), url: asText(raw.url), version: asText(raw.version) }),
    title: readTitle(raw, log),
    titles: readTranslations(raw, 'title') ?? {},
    ...(markdown && { description: richFromMarkdown(markdown).nodes }),
    language: asText(raw.language) ?? 'en',
    status,
    signatureRequired: extensions.all('signatureRequired').length > 0,
    variables: readVariables(extensions),
    source: { ...raw, status, ...(raw.item !== undefined && { item: [] }) },
  };
}

function readTitle(raw: JsonObject, log: ReportLog): string {
  const title = asText(raw.title) ?? asText(raw.name) ?? asText(raw.id);
  if (title) return title;
  log.at('')('missing-text', 'The form has no title.', 'info');
  return codeWords(raw) ?? 'Untitled form';
}

function reportForeign({ foreign, log }: ReadContext): void {
  for (const [name, { linkId, count }] of foreign) {
    const where = count > 1 ? ` (here and on ${count - 1} more)` : '';
    log.at(linkId)('extension-kept', `The ${name} is kept, but not used${where}.`, 'info');
  }
}

function languagesOf({ language, titles, places }: Pick<Form, 'language' | 'titles' | 'places'>): readonly string[] {
  const items = [...places.values()].map(({ item }) => item);
  // Questions often share one list of options: each list is looked at once.
  const spoken = [items, ...new Set(items.map(({ options }) => options))];
  const translated = new Set(spoken.flatMap((words) => words.map(({ translations = titles }) => translations)));
  return [...new Set([language, ...[titles, ...translated].flatMap(Object.keys)])];
}
