import { asObject, type JsonObject } from '../json/json';
import type { FormItem } from '../model/form';
import { isField } from './as-r4';
import { NO_EXTENSIONS, NOT_CARRIED_OUT, type Extensions } from './extensions';
import type { Note } from './report-log';

/** Extensions that are nobody's standard: where each was met first, and how often. */
export type ForeignExtensions = Map<string, { readonly linkId: string; count: number }>;

/** Tells of extensions that are kept without being carried out; foreign ones are counted, to be told once each. */
export function noteExtensions(
  extensions: Extensions,
  place: { readonly linkId: string; readonly foreign: ForeignExtensions; readonly note: Note },
): void {
  if (extensions === NO_EXTENSIONS) return;
  const idle = [...NOT_CARRIED_OUT.filter((name) => extensions.all(name).length > 0), ...extensions.modifiers];
  for (const name of idle) noteIdle(name, place.note);
  for (const url of extensions.foreign) noteForeign(`extension ${url}`, place);
}

/** Counts something that is nobody's standard, to be told once. */
export function noteForeign(
  name: string,
  { linkId, foreign }: { readonly linkId: string; readonly foreign: ForeignExtensions },
): void {
  const seen = foreign.get(name);
  if (seen) seen.count++;
  else foreign.set(name, { linkId, count: 1 });
}

/** Tells of something that is kept without being carried out. */
export function noteIdle(name: string, note: Note): void {
  note('extension-kept', `${name} is kept, but not carried out.`);
}

/** Tells of fields that R4 does not have: some programs write extensions as fields. Hidden is what the disabled are anyway. */
export function noteFields(raw: JsonObject, note: Note): void {
  for (const field of Object.keys(raw))
    if (!isField(field) && raw[field] !== 'hidden') noteIdle(`Field ${field}`, note);
}

/** Tells of what can never be answered or never be asked. */
export function noteContradictions(item: FormItem, note: Note): void {
  const isUnreachable = item.hidden || (item.readOnly && !item.expressions?.calculated);
  if (item.required && isUnreachable && item.type !== 'group' && item.initial.length === 0) {
    note('unfillable', `Required but ${item.hidden ? 'hidden' : 'read-only'}: it is not asked for.`);
  }
  if (item.role && item.type === 'text') note('ignored', 'Shown with its question, not asked.', 'info');
  if (item.type === 'group' && item.children.length === 0) note('ignored', 'The group is empty.', 'info');
}

/** Tells which fields had to be written otherwise, or under another name, to be valid R4. */
export function noteRewritten(written: JsonObject, source: JsonObject, note: Note): void {
  const added = Object.keys(source).filter((field) => !(field in written));
  const fields = [...Object.keys(written), ...added].filter(
    (field) => source[field] !== written[field] && !(TOLD.test(field) && isProper(written[field])),
  );
  if (fields.length > 0) note('converted', `Rewritten as R4: ${fields.join(', ')}.`, 'info');
}

/** What is told of in words of its own whenever it changes, if it is a text, a list or not there. */
const TOLD = /^(item|type|linkId|enable)/;
const isProper = (value: unknown) => typeof value !== 'number' && !asObject(value);
