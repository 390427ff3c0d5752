/** The sign-in page, with the way back to where the member was. */
export function signInAddress(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`;
}

/** Where to go after signing in; only addresses of this site count. */
export function returnAddress(search: URLSearchParams): string {
  const path = search.get('return') ?? '/';
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-') ? path : '/';
}
