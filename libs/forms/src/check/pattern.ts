/** Longest pattern that is run, in characters. */
const LONGEST_PATTERN = 500;
/** Power of ten of the steps that one check may cost. */
const MOST_EFFORT = 8;
const LONGEST_CHECKED = 10_000;

/** Takes a pattern out of `/.../` or FHIRPath's `matches('^...$')`: it always has to match the whole answer. */
export function unwrapPattern(written: string): string {
  const call = /^matches\('(\^[^]*\$)'\)$/.exec(written)?.[1];
  return call?.replace(/\\([\\'])/g, '$1') ?? /^\/([^]+)\/[a-z]*$/.exec(written)?.[1] ?? written;
}

/** Why a pattern is not run, in words; undefined when it is safe. */
export function refusePattern(written: string): string | undefined {
  const pattern = unwrapPattern(written);
  if (pattern.length > LONGEST_PATTERN) return `it is longer than ${LONGEST_PATTERN} characters.`;
  if (!compile(pattern)) return 'it is not a valid pattern.';
  if (/\\[1-9]|\\k<|\(\?<?[=!]|^matches\('/.test(pattern)) return 'it is no plain pattern.';
  const effort = measureEffort(pattern);
  return effort.endless || longestChecked(effort) < 20 ? 'it can take for ever.' : undefined;
}

/** Whether the whole text matches a pattern that was found safe; a text too long to try is let through. */
export function matchesPattern(pattern: string, text: string): boolean {
  return text.length > longestChecked(measureEffort(pattern)) || compile(pattern)?.test(text) !== false;
}

const compiled = new Map<string, RegExp | undefined>();

/** The pattern for the whole of a text; undefined when it is none. */
function compile(pattern: string): RegExp | undefined {
  if (compiled.size > 500) compiled.clear();
  if (!compiled.has(pattern)) compiled.set(pattern, tryFlags(`^(?:${pattern})$`, 'u'));
  return compiled.get(pattern);
}

function tryFlags(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return flags === '' ? undefined : tryFlags(pattern, '');
  }
}

/**
 * How many ways a matcher may have to try, as powers of ten: `fixed` of bounded choices, plus `open` times the
 * power of ten of the text's length. `endless` when a group that varies inside is itself repeated without bound.
 */
type Effort = { readonly fixed: number; readonly open: number; readonly endless: boolean };

function longestChecked({ fixed, open }: Effort): number {
  if (fixed > MOST_EFFORT) return 0;
  return open === 0 ? LONGEST_CHECKED : Math.min(LONGEST_CHECKED, Math.floor(10 ** ((MOST_EFFORT - fixed) / open)));
}

function measureEffort(pattern: string): Effort {
  const groups = [{ fixed: 0, open: 0 }];
  const add = (more: { fixed: number; open: number }, times = 1) => {
    const top = groups.at(-1);
    if (!top) return;
    top.fixed += more.fixed * times;
    top.open += more.open * times;
  };
  let closed: { fixed: number; open: number } | undefined;
  let endless = false;
  for (const [token, repeat, low, comma, high] of pattern.matchAll(TOKENS)) {
    const group = closed;
    closed = undefined;
    if (repeat) {
      const least = Number(low ?? 0);
      const most = repeat === '?' ? 1 : !low || high === '' ? Infinity : comma ? Number(high) : least;
      if (group && group.fixed + group.open > 0) {
        endless ||= most > 50;
        add(group, Math.min(most, 50) - 1);
      }
      add(most > 1000 ? { fixed: 0, open: 1 } : { fixed: Math.log10(most - least + 1), open: 0 });
    } else if (token === '|') add({ fixed: Math.log10(2), open: 0 });
    else if (token.startsWith('(')) groups.push({ fixed: 0, open: 0 });
    else if (token === ')' && groups.length > 1) {
      closed = groups.pop();
      if (closed) add(closed);
    }
  }
  return { fixed: 0, open: 0, ...groups.at(-1), endless };
}

/** Escapes, classes, groups, alternatives and repeats; anything else is one character. */
const TOKENS = /\\[^]|\[(?:\\[^]|[^\\\]])*\]?|\(\??|([*+?]|\{(\d+)(?:(,)(\d*))?\})\??|[^]/g;
