import { type Form, type FormItem, inLanguage } from '@skinroot/forms';

const CONSENT_GROUP = 'consent';

/** What everybody signs below the consents of a form; a language that is not here signs in English. */
const closings: Record<string, { consents: string; answers: string }> = {
  en: {
    consents: 'By typing my name I sign these consents and confirm my answers.',
    answers: 'By typing my name I confirm my answers.',
  },
  sv: {
    consents: 'Genom att skriva mitt namn undertecknar jag dessa samtycken och bekräftar mina svar.',
    answers: 'Genom att skriva mitt namn bekräftar jag mina svar.',
  },
};

/**
 * The text a client signs: the form's consents in its own words and order. The same for everybody who gets this form
 * version (items that come and go with the answers are not part of it), so the hash can be checked years later.
 */
export function consentText(form: Form): string {
  const consents = consentItems(form);
  const closing = closings[form.language.split('-')[0] ?? ''] ?? closings.en;
  return [...consents.map(({ text }) => text.trim()), consents.length > 0 ? closing?.consents : closing?.answers]
    .filter((line) => line !== '')
    .join('\n');
}

/** Language -> the text in it, for every language the form is shown in; its own first. */
export const consentTexts = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new Set([form.language, ...form.languages])].map((language) => [
      language,
      consentText(inLanguage(form, language)),
    ]),
  );

/** The consents of a form that everybody is asked for, in its order. */
export const consentItems = ({ items }: Form): FormItem[] =>
  items.filter(({ linkId }) => linkId === CONSENT_GROUP).flatMap(({ children }) => children.filter(isConsent));

const isConsent = (item: FormItem): boolean =>
  (item.type === 'boolean' || (item.type === 'display' && item.role === undefined)) &&
  !item.hidden &&
  item.enableWhen.length === 0;
