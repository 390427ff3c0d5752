import { useState } from 'react';

/**
 * Text being typed for a value that is not text: "12," stays as typed although its number is 12.
 * The draft is dropped as soon as the value is changed from elsewhere.
 * @param saved - the value as text
 * @param read - the text as a value again, as text in normal form
 */
export function useDraft(
  saved: string,
  read: (text: string) => string,
): readonly [text: string, type: (text: string) => void] {
  const [draft, setDraft] = useState<string | null>(null);
  const isOurs = draft !== null && read(draft) === saved;
  return [isOurs ? draft : saved, setDraft];
}
