import type { Form, ItemPlace } from '../model/form';
import type { Path } from '../model/value';

/** The path of an item under the given indexes of its repeating ancestors, outermost first. */
export function pathOf(linkId: string, indexes: readonly number[] = []): Path {
  return indexes.length === 0 ? linkId : `${linkId}~${indexes.join('.')}`;
}

/** A path taken apart. */
export type PathReading = { readonly place: ItemPlace; readonly indexes: readonly number[] };

/** Finds what a path means in a form; undefined when there is no such item or its indexes do not fit. */
export function readPath(form: Form, path: Path): PathReading | undefined {
  const plain = form.places.get(path);
  if (plain?.scopeDepth === 0) return { place: plain, indexes: [] };
  const match = /^([^]*)~(\d{1,6}(?:\.\d{1,6})*)$/.exec(path);
  const place = form.places.get(match?.[1] ?? '');
  if (!match?.[2] || !place) return undefined;
  const indexes = match[2].split('.').map(Number);
  return indexes.length === place.scopeDepth ? { place, indexes } : undefined;
}
