import { problems, type ProblemError, type ProblemSlug } from '@skinroot/contracts';

interface ProblemParts {
  detail?: string;
  errors?: ProblemError[];
  current?: unknown;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** An expected refusal, named in the catalogue of `@skinroot/contracts`. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly slug: ProblemSlug,
    readonly parts: ProblemParts = {},
  ) {
    super(parts.detail ?? problems[slug].title, { cause: parts.cause });
    this.status = problems[slug].status;
  }
}

/** A body (or query, or parameter) that breaks its schema: 422 naming the field. */
export const notValid = (pointer: string, detail: string): Problem =>
  new Problem('not-valid', { errors: [{ pointer, detail }] });
