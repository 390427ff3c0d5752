import { objectsOf, isTrue, type JsonObject } from '../json/json';
import type { FormItem } from '../model/form';
import { NO_EXTENSIONS, type Extensions } from './extensions';
import type { Note } from './report-log';

/** Extensions that are nobody's standard: where each was met first, and how often. */
export type ForeignExtensions = Map<string, { readonly linkId: string; count: number }>;

/** Extensions of the standard that would change what is asked or shown, and that are not carried out. */
const NOT_CARRIED_OUT =
  'answerExpression candidateExpression answerOptionsToggleExpression optionRestriction constraint targetConstraint subQuestionnaire unitValueSet itemMedia itemAnswerMedia supportLink cqf-expression cqf-calculatedValue'.split(
    ' ',
  );

/** Tells of extensions that are kept without being carried out; foreign ones are counted, to be told once each. */
export function noteExtensions(
  extensions: Extensions,
  { linkId, foreign, note }: { linkId: string; foreign: ForeignExtensions; note: Note },
): void {
  if (extensions === NO_EXTENSIONS) return;
  const idle = [...NOT_CARRIED_OUT.filter((name) => extensions.all(name).length > 0), ...extensions.modifiers];
  for (const name of idle) noteIdle(name, note);
  for (const url of extensions.foreign) {
    const seen = foreign.get(url);
    if (seen) seen.count++;
    else foreign.set(url, { linkId, count: 1 });
  }
}

/** Tells of something that is kept without being carried out. */
export function noteIdle(name: string, note: Note): void {
  note('extension-kept', `${name} is kept, but not carried out.`);
}

/** Tells of what can never be answered or never be asked. */
export function noteContradictions(item: FormItem, raw: JsonObject, note: Note): void {
  const isUnreachable = item.hidden || (item.readOnly && !item.expressions?.calculated);
  if (item.required && isUnreachable && item.type !== 'group' && item.initial.length === 0) {
    note('unfillable', `Required but ${item.hidden ? 'hidden' : 'read-only'}: it is not asked for.`);
  }
  if (item.role && item.type === 'text') note('ignored', 'Shown with its question, not asked.', 'info');
  if (item.type === 'display' && isTrue(raw.required)) note('ignored', 'A display text cannot be required.', 'info');
  if (item.type === 'group' && objectsOf(raw.item).length === 0) note('ignored', 'The group is empty.', 'info');
}
