/** The token of the link being opened. It stays in the address until it has opened something: a page cut off before that can be loaded again. */
export function tokenInAddress(): string | undefined {
  return location.hash.slice(1) || undefined;
}

/** Once it has opened something, nothing may read or record it any more. */
export function takeTokenAway(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
}
