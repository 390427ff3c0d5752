import {
  problemSchema,
  requestOf,
  type CallOf,
  type RequestParts,
  type ResponseOf,
  type Route,
} from '@skinroot/contracts';
import { ProblemError } from './problem-error';

/**
 * Makes one call of the API and parses its answer with the route's own schema.
 * A POST that creates carries an Idempotency-Key, so that it may be sent once more when the network drops it.
 */
export async function call<R extends Route>(route: R, input: CallOf<R>, signal?: AbortSignal): Promise<ResponseOf<R>> {
  const request = requestOf(route, input);
  const creates = route.method === 'POST' && route.status === 201;
  if (creates) request.headers['idempotency-key'] = freshKey();
  const response = await send(request, signal, creates ? 1 : 0);
  if (!response.ok) throw await problemOf(response);
  if (!route.response) return undefined as ResponseOf<R>;
  return route.response.parse(await response.json()) as ResponseOf<R>;
}

async function send(request: RequestParts, signal: AbortSignal | undefined, retries: number): Promise<Response> {
  const { url, ...rest } = request;
  try {
    return await fetch(url, { ...rest, credentials: 'same-origin', signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    if (retries > 0) return send(request, signal, retries - 1);
    throw ProblemError.offline(cause);
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  const fallback = { type: 'internal', title: 'Something went wrong on our side', status: response.status };
  return ProblemError.of(parsed.success ? parsed.data : fallback);
}

/** 128 random bits; `crypto.randomUUID` is missing where the page is not served over TLS. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
