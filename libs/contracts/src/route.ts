import type { z } from 'zod';

type Shape = z.ZodType;

/**
 * One HTTP call, declared once and used by the controller and by the web apps.
 * `params`, `query` and `body` are strict schemas; `response` strips what it does not list.
 * A route without `response` answers 204, or bytes when `bytes` names a media type.
 */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:name` parameters, from the origin's root. */
  path: string;
  /** One sentence for the API description. */
  summary: string;
  params?: Shape;
  query?: Shape;
  body?: Shape;
  /** The body is handed on as the bytes it came in, at most so many; `body` then only describes it. */
  rawBody?: { maxBytes: number };
  response?: Shape;
  bytes?: string;
  /** Success status; 200 when there is a response, 204 otherwise. */
  status?: 200 | 201 | 202 | 204;
  /** Rows people edit: the request carries their version in `If-Match`. */
  ifMatch?: true;
}

type Parsed<S> = S extends Shape ? z.output<S> : undefined;
type Given<S> = S extends Shape ? z.input<S> : undefined;

/** What a controller method receives: every part already parsed. `ifMatch` is the row version asked for. */
export interface InputOf<R extends Route> {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
  ifMatch: R['ifMatch'] extends true ? number : undefined;
}

/** What the controller of a route with `rawBody` receives. */
export type RawInputOf<R extends Route> = Omit<InputOf<R>, 'body'> & { body: Uint8Array };

/** What a caller hands over, before parsing. */
export type CallOf<R extends Route> = (R['params'] extends Shape
  ? { params: Given<R['params']> }
  : { params?: undefined }) &
  (R['query'] extends Shape ? { query?: Given<R['query']> } : { query?: undefined }) &
  (R['body'] extends Shape ? { body: Given<R['body']> } : { body?: undefined }) &
  (R['ifMatch'] extends true ? { ifMatch: number } : { ifMatch?: undefined });

/** What a call answers with. */
export type ResponseOf<R extends Route> = R['response'] extends Shape ? z.output<R['response']> : void;

/** Declares routes with their exact types kept. */
export const routes = <const R extends Record<string, Route>>(declared: R): R => declared;
