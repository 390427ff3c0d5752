/** Longest pattern that is run, in characters. */
const LONGEST_PATTERN = 500;
/** Power of ten of the steps that one check may cost. */
const MOST_EFFORT = 8;
const LONGEST_CHECKED = 10_000;

/** Takes a pattern out of `/.../` and out of its own ^ and $: it always has to match the whole answer. */
export function unwrapPattern(written: string): string {
  return /^\/([^]+)\/[a-z]*$/.exec(written)?.[1] ?? written;
}

/** Why a pattern is not run, in words; undefined when it is safe. */
export function refusePattern(written: string): string | undefined {
  const pattern = unwrapPattern(written);
  if (pattern.length > LONGEST_PATTERN) return `it is longer than ${LONGEST_PATTERN} characters.`;
  if (!compile(pattern)) return 'it is not a valid pattern.';
  if (/\\[1-9]|\\k<|\(\?<?[=!]/.test(pattern)) return 'it looks back or ahead.';
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
  if (!compiled.has(pattern)) compiled.set(pattern, tryFlags(`^(?:${pattern})$`, ['u', '']));
  return compiled.get(pattern);
}

function tryFlags(pattern: string, [flags, ...others]: readonly string[]): RegExp | undefined {
  if (flags === undefined) return undefined;
  try {
    return new RegExp(pattern, flags);
  } catch {
    return tryFlags(pattern, others);
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
  const top = () => groups.at(-1) ?? { fixed: 0, open: 0 };
  let closed: { fixed: number; open: number } | undefined;
  let endless = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    const repeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(pattern.slice(at, at + 12))?.[0];
    if (repeat !== undefined) {
      const { least, most } = timesOf(repeat);
      const isOpen = most > 1000;
      if (closed && closed.fixed + closed.open > 0) {
        endless ||= most > 50;
        top().fixed += closed.fixed * (Math.min(most, 50) - 1);
        top().open += closed.open * (Math.min(most, 50) - 1);
      }
      if (isOpen) top().open++;
      else top().fixed += Math.log10(most - least + 1);
      at += repeat.length - 1;
      if (pattern.charAt(at + 1) === '?') at++;
      closed = undefined;
      continue;
    }
    closed = undefined;
    if (char === '\\') at++;
    else if (char === '[') at = classEnd(pattern, at);
    else if (char === '|') top().fixed += Math.log10(2);
    else if (char === '(') {
      groups.push({ fixed: 0, open: 0 });
      if (pattern.charAt(at + 1) === '?') at++;
    } else if (char === ')' && groups.length > 1) {
      closed = groups.pop();
      top().fixed += closed?.fixed ?? 0;
      top().open += closed?.open ?? 0;
    }
  }
  const { fixed, open } = top();
  return { fixed, open, endless };
}

function timesOf(repeat: string): { readonly least: number; readonly most: number } {
  if (repeat === '?') return { least: 0, most: 1 };
  if (repeat === '*' || repeat === '+') return { least: 0, most: Infinity };
  const [least, most] = repeat.slice(1, -1).split(',');
  return { least: Number(least), most: most === undefined ? Number(least) : most === '' ? Infinity : Number(most) };
}

function classEnd(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern.charAt(at) === '\\') at++;
    else if (pattern.charAt(at) === ']') return at;
  }
  return pattern.length;
}
