import { asObject, asText, choiceOf, objectsOf, type JsonObject } from '../json/json';
import type { RichText } from '../model/rich-text';
import { richFromMarkdown } from '../text/markdown';
import { plainText } from '../text/plain-text';
import { richFromXhtml } from '../text/xhtml';
import { extensionsOf } from './extensions';

/** Words as an element gives them. */
export type Words = { readonly text: string; readonly rich?: RichText; readonly removed: boolean };

/** How much formatting may still be read for one form, in characters of XHTML; markdown costs four times as much. */
export type Allowance = { left: number };

/** The words of `element[key]` with formatting from its rendering-xhtml or rendering-markdown extension. */
export function readWords(element: JsonObject, key: string, allowance: Allowance): Words {
  const text = asText(element[key]) ?? '';
  const extensions = extensionsOf(asObject(element[`_${key}`]));
  const xhtml = asText(extensions.value('rendering-xhtml'));
  const source = xhtml ?? asText(extensions.value('rendering-markdown'));
  if (!source) return { text, removed: false };
  allowance.left -= source.length * (xhtml ? 1 : 4);
  if (allowance.left < 0) return { text, removed: true };
  const { nodes, removed } = xhtml ? richFromXhtml(source) : richFromMarkdown(source);
  return { text: text || plainText(nodes), removed, ...(nodes.length > 0 && { rich: nodes }) };
}

/** The words of the first code that has any, to be shown where the element's own are missing. */
export function codeWords(element: JsonObject): string | undefined {
  return objectsOf(element.code).flatMap(({ display }) => asText(display) ?? [])[0];
}

/** language -> words, from the translation extensions of `element[key]`. */
export function readTranslations(
  element: JsonObject | undefined,
  key: string,
): Readonly<Record<string, string>> | undefined {
  const sibling = asObject(element?.[`_${key}`]);
  if (!sibling) return undefined;
  const found: [string, string][] = [];
  for (const extension of extensionsOf(sibling).all('translation')) {
    const parts = new Map(objectsOf(extension.extension).map((part) => [part.url, choiceOf(part, 'value')?.value]));
    const language = parts.get('lang');
    const content = asText(parts.get('content'));
    if (isLanguage(language) && content) found.push([language, content]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** True for a language tag such as de or de-CH. */
export function isLanguage(tag: unknown): tag is string {
  return typeof tag === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag);
}
