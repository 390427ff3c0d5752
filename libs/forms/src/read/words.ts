import { asList, asObject, asText, choiceOf, type JsonObject } from '../json/json';
import type { RichText } from '../model/rich-text';
import { richFromMarkdown } from '../text/markdown';
import { plainText } from '../text/plain-text';
import { richFromXhtml } from '../text/xhtml';
import { Extensions } from './extensions';

/** Words as an element gives them. */
export type Words = { readonly text: string; readonly rich?: RichText; readonly removed: boolean };

/** How much formatting may still be read for one form, in characters of XHTML; markdown costs four times as much. */
export type Allowance = { left: number };

/** The words of `element[key]` with formatting from its rendering-xhtml or rendering-markdown extension. */
export function readWords(element: JsonObject, key: string, allowance: Allowance): Words {
  const text = asText(element[key]) ?? '';
  const extensions = Extensions.of(asObject(element[`_${key}`]));
  const xhtml = extensions.text('rendering-xhtml');
  const source = xhtml ?? extensions.text('rendering-markdown');
  if (source === undefined) return { text, removed: false };
  allowance.left -= source.length * (xhtml === undefined ? 4 : 1);
  if (allowance.left < 0) return { text, removed: true };
  const { nodes, removed } = xhtml === undefined ? richFromMarkdown(source) : richFromXhtml(source);
  return { text: text || plainText(nodes), removed, ...(nodes.length > 0 && { rich: nodes }) };
}

/** language -> words, from the translation extensions of `element[key]`. */
export function readTranslations(
  element: JsonObject | undefined,
  key: string,
): Readonly<Record<string, string>> | undefined {
  const sibling = asObject(element?.[`_${key}`]);
  if (!sibling) return undefined;
  const found: [string, string][] = [];
  for (const extension of Extensions.of(sibling).all('translation')) {
    const parts = new Map(
      asList(extension.extension).flatMap((entry): [unknown, unknown][] => {
        const part = asObject(entry);
        return part ? [[part.url, choiceOf(part, 'value')?.value]] : [];
      }),
    );
    const language = asText(parts.get('lang'));
    const content = asText(parts.get('content'));
    if (language !== undefined && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) && content !== undefined)
      found.push([language, content]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
