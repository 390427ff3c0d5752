import type { Form, FormItem } from '../model/form';
import type { RichText } from '../model/rich-text';
import { placeItems } from '../read/place-items';

/** The form with its words in another of its languages; what has no translation stays as it is. */
export function inLanguage(form: Form, language: string): Form {
  if (language === form.language || !form.languages.includes(language)) return form;
  const items = form.items.map((item) => translate(item, language));
  const places = placeItems(items);
  const evaluationOrder = form.evaluationOrder.flatMap((place) => places.get(place.item.linkId) ?? []);
  return { ...form, title: form.titles[language] ?? form.title, language, items, places, evaluationOrder };
}

function translate(item: FormItem, language: string): FormItem {
  const children = item.children.map((child) => translate(child, language));
  const words = item.translations[language];
  const { richText, help, legal, ...rest } = item;
  const hasText = words?.text !== undefined;
  return {
    ...rest,
    ...(richText && !hasText && { richText }),
    ...words,
    ...ownText('help', help, children, language),
    ...ownText('legal', legal, children, language),
    options: item.options.map((option) => ({ ...option, display: option.translations?.[language] ?? option.display })),
    children,
  };
}

function ownText(
  role: 'help' | 'legal',
  original: FormItem['help'],
  children: readonly FormItem[],
  language: string,
): Pick<FormItem, 'help' | 'legal'> {
  if (!original) return {};
  const spoken = children.filter((child) => child.role === role);
  if (!spoken.some((child) => child.translations[language]?.text !== undefined)) return { [role]: original };
  return { [role]: spoken.flatMap((child): RichText => child.richText ?? [{ kind: 'text', text: child.text }]) };
}
