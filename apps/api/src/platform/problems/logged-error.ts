interface LoggedError {
  [key: string]: unknown;
  type: string;
  message: string;
  stack: string;
}

const tellable = ['code', 'table', 'constraint'] as const;

/**
 * What the log holds of an error. PostgreSQL's errors carry the row and the values that failed: what clients and
 * practitioners wrote, which no log may hold.
 */
export function toLoggedError(thrown: unknown): LoggedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: '', stack: '' };
  const { message, stack = '', cause } = thrown;
  const facts = thrown as Partial<Record<(typeof tellable)[number], unknown>>;
  return {
    type: thrown.constructor.name,
    message,
    stack,
    ...Object.fromEntries(tellable.flatMap((key) => (typeof facts[key] === 'string' ? [[key, facts[key]]] : []))),
    ...(cause instanceof Error && { cause: toLoggedError(cause) }),
  };
}
