import data from './sources.data.json';

/** A publication. Status: R read for this work, Q quoted through another source, S standard reference not re-read. */
export interface Source {
  key: string;
  status: 'R' | 'Q' | 'S';
  section: string;
  reference: string;
}

/** The 143 publications behind foods, instruments, protocols and methods. */
export const sources = data as readonly Source[];

const byKey = new Map(sources.map((source) => [source.key, source]));

/** The publication with this key, or undefined. */
export function sourceByKey(key: string): Source | undefined {
  return byKey.get(key);
}
