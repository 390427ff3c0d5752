import { render } from '@testing-library/react';
import { App } from '../src/app/app';
import { openAhead } from '../src/shared/first-calls';
import { tokenInAddress } from '../src/shared/token-in-address';
import { PublicApi } from './public-api';

/** Opens an address like a phone would: the token is read from it, then the pages are drawn. */
export function openPages(address: string, api = new PublicApi()) {
  window.history.replaceState(null, '', address);
  globalThis.fetch = api.fetch;
  const token = tokenInAddress();
  if (token !== undefined) openAhead(token);
  return { api, ...render(<App token={token} />) };
}

let link = 0;

/** A link nobody has opened before. */
export function newLink(): string {
  link += 1;
  return `/c#token-number-${link}-with-enough-characters`;
}
