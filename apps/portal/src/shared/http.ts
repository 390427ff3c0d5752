import { type CallOf, type ProblemDocument, type ProblemSlug, requestOf, type ResponseOf } from '@skinroot/contracts';
import { publicCalls, type PublicCalls } from './public-calls';

const patience = 20_000;

/** The API said no, in its own words. */
export class Refusal extends Error {
  readonly slug: ProblemSlug;
  readonly status: number;
  readonly errors: readonly { pointer: string; detail: string }[];

  constructor(status: number, document: Partial<ProblemDocument>) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.slug = (document.type?.split('/').at(-1) ?? 'internal') as ProblemSlug;
    this.status = status;
    this.errors = document.errors ?? [];
  }

  /** The link behind this page no longer opens anything. */
  get isLinkOver(): boolean {
    return [401, 403, 404, 410].includes(this.status);
  }

  /** Worth the same try again later. */
  get isPassing(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

/** The API was not reached. */
export class NoNetwork extends Error {}

export async function call<Name extends keyof PublicCalls>(
  name: Name,
  input: CallOf<PublicCalls[Name]>,
): Promise<ResponseOf<PublicCalls[Name]>> {
  const { url, ...request } = requestOf(publicCalls[name], input);
  return (await answerTo(url, { ...request, keepalive: request.method === 'PUT' })) as ResponseOf<PublicCalls[Name]>;
}

/** A piece of a file: raw bytes, too many for a request that outlives its page. */
export async function sendPiece(
  id: string,
  offset: number,
  bytes: Blob,
): Promise<ResponseOf<PublicCalls['sendPiece']>> {
  const { method, path } = publicCalls.sendPiece;
  const url = `${path.replace(':id', id)}?offset=${offset}`;
  return (await answerTo(url, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    body: bytes,
  })) as ResponseOf<PublicCalls['sendPiece']>;
}

async function answerTo(url: string, request: RequestInit): Promise<unknown> {
  const response = await reach(url, request);
  const document: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refusal(response.status, document ?? {});
  // An answer that is not JSON comes from something between us and the API (a hotel's sign-in page).
  if (document === undefined) throw new NoNetwork();
  return document;
}

/** A file that the API makes. */
export async function fileAt(url: string): Promise<Blob> {
  const response = await reach(url, {});
  if (!response.ok) throw new Refusal(response.status, (await response.json().catch(() => ({}))) as object);
  return response.blob();
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    // keepalive lets a save finish although the page is being closed.
    return await fetch(url, { ...request, credentials: 'same-origin', cache: 'no-store', signal: abort.signal });
  } catch (error) {
    throw new NoNetwork(undefined, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
