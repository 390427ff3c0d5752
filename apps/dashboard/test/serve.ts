import {
  problems,
  type InputOf,
  type ProblemDocument,
  type ProblemSlug,
  type ResponseOf,
  type Route,
} from '@skinroot/contracts';

type Answer<R extends Route> =
  ResponseOf<R> | Refusal | ((call: InputOf<R>) => ResponseOf<R> | Refusal | Promise<ResponseOf<R>>);

interface Served {
  route: Route;
  answer: unknown;
}

interface Call {
  route: Route;
  body: unknown;
  headers: Record<string, string>;
  url: string;
}

/** A refusal of the API, as `problem('not-allowed')` makes it. */
export class Refusal {
  constructor(readonly document: ProblemDocument) {}
}

export function problem(slug: ProblemSlug, more: Partial<ProblemDocument> = {}): Refusal {
  return new Refusal({ type: `https://skinroot.app/problems/${slug}`, ...problems[slug], ...more });
}

/** Stands in for the API: answers per route of the contracts, typed by them; the last one served wins. */
export class TestApi {
  private readonly served: Served[] = [];
  readonly calls: Call[] = [];

  serve<R extends Route>(route: R, answer: Answer<R>): this {
    this.served.unshift({ route, answer });
    return this;
  }

  callsOf(route: Route): Call[] {
    return this.calls.filter((call) => call.route === route);
  }

  fetch = async (
    url: string,
    request: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<Response> => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const found = this.served.find(({ route }) => route.method === request.method && paramsOf(route, pathname));
    if (!found) throw new Error(`Nothing is served for ${request.method} ${url}`);
    const body: unknown = request.body === undefined ? undefined : JSON.parse(request.body);
    this.calls.push({ route: found.route, body, headers: request.headers, url });
    const ifMatch = Number(request.headers['if-match']?.replaceAll('"', ''));
    const input = { params: paramsOf(found.route, pathname), query: Object.fromEntries(searchParams), body, ifMatch };
    const answer: unknown =
      typeof found.answer === 'function' ? await (found.answer as (call: unknown) => unknown)(input) : found.answer;
    if (answer instanceof Refusal) return json(answer.document, answer.document.status);
    return found.route.response ? json(answer, found.route.status ?? 200) : new Response(null, { status: 204 });
  };
}

function paramsOf({ path }: Route, pathname: string): Record<string, string> | null {
  const pattern = new RegExp(`^${path.replace(/:([a-zA-Z]+)/g, '(?<$1>[^/]+?)')}$`);
  const found = pattern.exec(pathname);
  return found ? { ...found.groups } : null;
}

function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
