import type { Path } from '@skinroot/forms';

/** The id in the page of the field at a path: no spaces, the same for the same path. */
export function fieldId(path: Path): string {
  return `q-${path.replace(/[^\w.-]/g, (char) => `_${char.codePointAt(0)?.toString(16)}_`)}`;
}

/** The suffix one repeating level further down. */
export function suffixAt(suffix: string, index: number): string {
  return suffix === '' ? `~${index}` : `${suffix}.${index}`;
}
