/** Takes the token out of the address before anything else can read or record it. */
export function takeToken(): string | undefined {
  const token = location.hash.slice(1);
  if (token === '') return undefined;
  history.replaceState(null, '', '/c/');
  return token;
}
