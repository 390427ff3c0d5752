import type { Path } from '@skinroot/forms';
import { useSyncExternalStore } from 'react';

// Kept with the browser's history: the way back leads from question to question, and a reload stays where one is.
const placeNow = (): Path | undefined => (history.state as { card?: Path } | null)?.card;

function listen(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}

/** The question one stands at in the section that is open; undefined when it was just opened. */
export function useCardPlace(): Path | undefined {
  return useSyncExternalStore(listen, placeNow);
}

export function goToCard(path: Path, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState({ card: path }, '');
  else history.replaceState({ card: path }, '');
  dispatchEvent(new PopStateEvent('popstate'));
}
