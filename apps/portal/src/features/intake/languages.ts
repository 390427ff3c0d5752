import type { Form } from '@skinroot/forms';
import { storage } from '../../shared/storage';

const key = 'settings.language';

/** The offered language closest to a wanted one: the same, then a more general one, then the same spoken elsewhere. */
export function closestLanguage(offered: readonly string[], wanted: string): string | undefined {
  const parts = wanted.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-');
    const found = offered.find((one) => one.toLowerCase() === tag);
    if (found !== undefined) return found;
  }
  return offered.find((one) => one.toLowerCase().split('-')[0] === parts[0]);
}

/** The language to show a form in: as last chosen on this device, else as the practice knows the client. */
export function languageToRead({ languages, language }: Form, locale: string): string {
  const chosen = storage.read<string>(key);
  return (
    (chosen === undefined ? undefined : closestLanguage(languages, chosen)) ??
    closestLanguage(languages, locale) ??
    language
  );
}

export function rememberLanguage(language: string): void {
  storage.write(key, language);
}

/** What a language calls itself: `sv` is "Svenska". */
export function ownName(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    // Some forms name a language that is none.
    return language;
  }
}
