import type { CallOf, Route } from './route';

/** The parts of an HTTP request for a route, ready for `fetch`. */
export interface RequestParts {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/**
 * Puts a call into HTTP: parameters into the path, query into the address, body as JSON, the version into `If-Match`.
 * @throws RangeError when a path parameter is missing
 */
export function requestOf<R extends Route>(route: R, call: CallOf<R>): RequestParts {
  const { params, query, body, ifMatch } = call as {
    params?: Record<string, string>;
    query?: Record<string, string | number | boolean | undefined>;
    body?: unknown;
    ifMatch?: number;
  };
  const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined) throw new RangeError(`${route.path}: no ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== '') search.set(key, String(value));
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  return {
    method: route.method,
    url: search.size > 0 ? `${path}?${search}` : path,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}
