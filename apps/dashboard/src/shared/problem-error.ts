import { problems, type ProblemDocument, type ProblemSlug, problemSlug } from '@skinroot/contracts';

/** An answer of the API that is not a success, or a request that never got an answer (`offline`). */
export class ProblemError extends Error {
  readonly slug: ProblemSlug | 'offline';
  readonly document: ProblemDocument | null;

  constructor(slug: ProblemSlug | 'offline', document: ProblemDocument | null, options?: ErrorOptions) {
    super(document?.detail ?? document?.title ?? offlineText(slug), options);
    this.slug = slug;
    this.document = document;
  }

  static of(document: ProblemDocument): ProblemError {
    return new ProblemError(problemSlug(document), document);
  }

  static offline(cause: unknown): ProblemError {
    return new ProblemError('offline', null, { cause });
  }

  /** What is wrong with one field of the body, by its name at the top of it. */
  field(name: string): string | undefined {
    return this.document?.errors?.find(({ pointer }) => pointer === `#/${name}` || pointer.startsWith(`#/${name}/`))
      ?.detail;
  }

  get retryable(): boolean {
    return this.slug === 'offline' || this.slug === 'busy' || this.slug === 'internal';
  }
}

export function isProblem(error: unknown, slug?: ProblemSlug | 'offline'): error is ProblemError {
  return error instanceof ProblemError && (slug === undefined || error.slug === slug);
}

/** One sentence a person can act on. */
export function problemWords(error: unknown): string {
  if (!isProblem(error)) return 'Something went wrong on this page. Load it again; nothing you saved is lost.';
  if (error.document?.errors?.length && error.slug === 'not-valid')
    return error.document.errors.map(({ detail }) => detail).join('. ');
  return error.message;
}

function offlineText(slug: ProblemSlug | 'offline'): string {
  return slug === 'offline' ? 'No connection to Skinroot. Check the network and try again.' : problems[slug].title;
}
