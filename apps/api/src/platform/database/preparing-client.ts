import { Client, type ClientConfig } from 'pg';

/** So many texts are kept; whatever comes later is parsed each time, as without this. */
const MOST_PREPARED = 500;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST_PREPARED) names.set(text, `s${names.size}`);
  return names.get(text);
}

/** Has PostgreSQL parse each statement once a connection: for the short ones that is most of their work. */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const run = this.query.bind(this) as (...given: unknown[]) => unknown;
    this.query = ((text: unknown, values: unknown, ...more: unknown[]) =>
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? run({ name: nameOf(text), text, values }, ...more)
        : run(text, values, ...more)) as Client['query'];
  }
}
