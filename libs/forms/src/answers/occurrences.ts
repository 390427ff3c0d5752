import type { Form, FormItem, ItemPlace } from '../model/form';
import type { AnswerValue, Answers, Path } from '../model/value';
import { valuesAt } from './answers';
import { pathOf, readPath } from './paths';

/** How often anything may repeat at all. */
export const MOST_OCCURRENCES = 500;
const MOST_CONTEXTS = 5000;

/** How often this item may stand at most. */
export function mostOccurrences({ maxOccurs = MOST_OCCURRENCES }: FormItem): number {
  return Math.min(maxOccurs, MOST_OCCURRENCES);
}

/** One combination of indexes under which items stand; the root has none. */
export type Context = { readonly suffix: string; readonly indexes: readonly number[]; readonly outer?: Context };

const ROOT: Context = { suffix: '', indexes: [] };

/** How often each repeating item occurs in a set of answers, and under which indexes the items in it stand. */
export class Occurrences {
  private readonly contexts = new Map<ItemPlace | undefined, readonly Context[]>([[undefined, [ROOT]]]);
  private readonly seen: ReturnType<typeof scan>;

  constructor(
    form: Form,
    private readonly answers: Answers,
  ) {
    this.seen = scan(form, answers);
  }

  /** The contexts of the items whose nearest repeating ancestor is `scope`, in order. */
  of(scope: ItemPlace | undefined): readonly Context[] {
    const known = this.contexts.get(scope);
    if (known || !scope) return known ?? [ROOT];
    const made: Context[] = [];
    for (const outer of this.of(scope.scope)) {
      const count = Math.min(this.count(scope, outer), MOST_CONTEXTS - made.length);
      for (let index = 0; index < count; index++) {
        const indexes = [...outer.indexes, index];
        made.push({ suffix: pathOf('', indexes), indexes, outer });
      }
    }
    this.contexts.set(scope, made);
    return made;
  }

  /** How often a repeating item occurs within a context: a group as often as was asked for, at least once unless it was removed. */
  count(scope: ItemPlace, outer: Context): number {
    const path = scope.item.linkId + outer.suffix;
    const values = valuesAt(this.answers, path);
    const used = this.seen.used.get(path) ?? 0;
    if (scope.item.type !== 'group') return clamp(Math.max(1, values.length));
    const asked = values[0];
    return clamp(typeof asked === 'number' ? Math.max(asked, used) : Math.max(1, scope.item.minOccurs ?? 0, used));
  }

  /** True when something is answered inside this occurrence of a repeating item. */
  isFilled(scope: ItemPlace, context: Context): boolean {
    return this.seen.filled.has(scope.item.linkId + context.suffix);
  }
}

function clamp(count: number): number {
  return Math.min(MOST_OCCURRENCES, Math.max(0, Math.floor(count)));
}

/** One pass over the answers: highest index in use of every repeating item, and which occurrences hold an answer. */
function scan(form: Form, answers: Answers): { used: ReadonlyMap<Path, number>; filled: ReadonlySet<string> } {
  const used = new Map<Path, number>();
  const filled = new Set<string>();
  for (const path of Object.keys(answers)) {
    if (!path.includes('~') || !isAnswered(answers[path])) continue;
    const reading = readPath(form, path);
    if (!reading || reading.place.item.type === 'group') continue;
    let scope = reading.place.scope;
    for (let depth = reading.indexes.length; scope && depth > 0; depth--, scope = scope.scope) {
      filled.add(pathOf(scope.item.linkId, reading.indexes.slice(0, depth)));
      const outer = pathOf(scope.item.linkId, reading.indexes.slice(0, depth - 1));
      used.set(outer, Math.max(used.get(outer) ?? 0, (reading.indexes[depth - 1] ?? 0) + 1));
    }
  }
  return { used, filled };
}

/** True when values are an answer: there is one, and it is not an amount that lacks its number. */
export function isAnswered(values: readonly AnswerValue[] | undefined): boolean {
  const first = values?.[0];
  if (first === undefined) return false;
  const isUnitOnly = typeof first === 'object' && !('value' in first) && 'unit' in first;
  return !isUnitOnly && first !== '';
}
