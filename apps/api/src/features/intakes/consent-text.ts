import type { Form, FormItem } from '@skinroot/forms';

const CONSENT_GROUP = 'consent';

/**
 * The text a client signs: the form's consents in its own words and order. The same for everybody who gets this form
 * version (items that come and go with the answers are not part of it), so the hash can be checked years later.
 */
export function consentText(form: Form): string {
  const consents = consentItems(form);
  const closing =
    consents.length > 0
      ? 'By typing my name I sign these consents and confirm my answers.'
      : 'By typing my name I confirm my answers.';
  return [...consents.map(({ text }) => text.trim()), closing].filter((line) => line !== '').join('\n');
}

/** The consents of a form that everybody is asked for, in its order. */
export const consentItems = ({ items }: Form): FormItem[] =>
  items.filter(({ linkId }) => linkId === CONSENT_GROUP).flatMap(({ children }) => children.filter(isConsent));

const isConsent = (item: FormItem): boolean =>
  (item.type === 'boolean' || (item.type === 'display' && item.role === undefined)) &&
  !item.hidden &&
  item.enableWhen.length === 0;
