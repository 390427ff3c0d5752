import { mirror } from './mirror';

const prefix = 'skinroot.';
// What exists on this device only, until it has gone out.
const mayBeTheOnlyCopy = (key: string): boolean => key.startsWith('intake.') || key.startsWith('check-ins.');

const memory = new Map<string, string>();

/** What stays on this device. A browser that refuses storage (private mode, full) falls back to memory. */
export const storage = {
  /** How often something was taken away at once: what was asked for before that must not be kept after it. */
  removals: 0,
  read<T>(key: string): T | undefined {
    const text = memory.get(key) ?? readText(key);
    if (text === null || text === undefined) return undefined;
    try {
      return JSON.parse(text) as T;
    } catch {
      return undefined;
    }
  },
  write(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (mayBeTheOnlyCopy(key)) mirror(prefix + key, text);
    try {
      localStorage.setItem(prefix + key, text);
      memory.delete(key);
    } catch {
      memory.set(key, text);
    }
  },
  remove(key: string): void {
    if (mayBeTheOnlyCopy(key)) mirror(prefix + key, null);
    memory.delete(key);
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Nothing was kept there either.
    }
  },
  holds(start: string): boolean {
    return keys().some((name) => name.startsWith(start));
  },
  removeAll(start: string): void {
    this.removals++;
    for (const key of keys().filter((name) => name.startsWith(start))) this.remove(key);
  },
};

function readText(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

function keys(): string[] {
  try {
    return [
      ...memory.keys(),
      ...Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
    ];
  } catch {
    return [...memory.keys()];
  }
}
