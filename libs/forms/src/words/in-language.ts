import { defined } from '../json/json';
import type { Form, FormItem } from '../model/form';
import { placeItems } from '../read/place-items';
import { roleText } from './role-text';

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
  const { richText, ...rest } = item;
  const hasText = words?.text !== undefined;
  return {
    ...rest,
    ...(richText && !hasText && { richText }),
    ...words,
    ...defined({ help: roleText(children, 'help'), legal: roleText(children, 'legal') }),
    options: item.options.map((option) => ({ ...option, display: option.translations?.[language] ?? option.display })),
    children,
  };
}
