import { asNumber, asObject, asText } from '../json/json';
import type { FormItem } from '../model/form';
import { isCleanText } from '../read/inspect-json';
import { accept, refuse, UNSTORABLE, type ValueCheck } from './problem';

/** Checks a file's card (id, name, contentType, size in bytes) against the question's limits. */
export function checkAttachment(item: FormItem, value: unknown): ValueCheck {
  const object = asObject(value) ?? {};
  const [id, name, contentType] = [asText(object.id), asText(object.name), asText(object.contentType)?.toLowerCase()];
  const size = asNumber(object.size);
  if (!id || !name || !contentType || size === undefined || size < 0) return refuse('Please add a file.');
  if ([id, name, contentType].some((text) => text.length > 255 || !isCleanText(text))) return UNSTORABLE;
  if (item.mimeTypes.length > 0 && !item.mimeTypes.some((allowed) => isOfType(contentType, allowed))) {
    return refuse(`Please add a file of type ${item.mimeTypes.join(', ')}.`, 'file-type');
  }
  if (item.maxSize !== undefined && size > item.maxSize)
    return refuse(`Please add a file of at most ${Math.floor(item.maxSize / 1000)} kB.`, 'file-size');
  return accept({ id, name, contentType, size });
}

function isOfType(contentType: string, allowed: string): boolean {
  return allowed.endsWith('/*')
    ? contentType.startsWith(allowed.slice(0, -1))
    : contentType === allowed || allowed === '*';
}
