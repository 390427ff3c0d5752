import { useSyncExternalStore } from 'react';

const root = '/c';

export type PageName = 'entry' | 'intake' | 'today' | 'check-in' | 'food' | 'plan' | 'progress' | 'data';

const names: readonly PageName[] = ['intake', 'today', 'check-in', 'food', 'plan', 'progress', 'data'];

export interface Place {
  page: PageName;
  /** What follows the page's name: a section, a day. */
  rest: string;
}

function placeOf(pathname: string): Place {
  const [, , page = '', ...rest] = pathname.split('/');
  return { page: names.find((name) => name === page) ?? 'entry', rest: decodeURIComponent(rest.join('/')) };
}

// A dot would make the server look for a file.
export function addressOf(page: PageName, rest = ''): string {
  if (page === 'entry') return `${root}/`;
  return rest === '' ? `${root}/${page}` : `${root}/${page}/${encodeURIComponent(rest).replaceAll('.', '%2E')}`;
}

// A router for eight pages; a library would be a fifth of our first JavaScript.
export function go(page: PageName, rest = '', how: 'push' | 'replace' = 'push'): void {
  const address = addressOf(page, rest);
  if (how === 'replace') history.replaceState(null, '', address);
  else if (address !== location.pathname) history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  window.scrollTo(0, 0);
}

function listen(listener: () => void): () => void {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(listen, () => location.pathname));
}
