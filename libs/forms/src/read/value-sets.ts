import { asList, asObject, asText, isTrue, objectsOf, type JsonObject } from '../json/json';
import { inOrder } from '../model/in-order';
import { KNOWN_LISTS } from './known-lists.data';

/** The concepts of an answer list as FHIR JSON, and whether all of the list could be had. */
export type ValueSetReading = { readonly concepts: readonly JsonObject[]; readonly complete: boolean };

const NOTHING: ValueSetReading = { concepts: [], complete: false };
const MOST_CONCEPTS = 20_000;
/** How many concepts may be put together for one form; a part of a list counts as 100 more. */
const MOST_WORK = 100_000;

/** Answer lists that can be had without a network: contained ones, those of the same Bundle, and a few known ones. */
export type ValueSets = {
  /** The list at an address; undefined when it cannot be had. */
  readonly find: (address: string) => ValueSetReading | undefined;
  /** Resources of the Bundle that were needed: the form has to bring them along. */
  readonly borrowed: ReadonlySet<JsonObject>;
};

/**
 * Makes the lists of each form of a Bundle: those among its contained resources, and those that stand beside it.
 * Lists that take too long to put together are not available.
 */
export function valueSets(bundled: readonly JsonObject[]): (contained: unknown) => ValueSets {
  const shared = byAddress(bundled, ({ resourceType }) => `${asText(resourceType)}/`);
  return (contained) => listsOf(contained, shared);
}

/** Each resource by its canonical address and by its id behind a prefix. */
function byAddress(
  resources: readonly JsonObject[],
  prefix: (resource: JsonObject) => string,
): ReadonlyMap<string, JsonObject> {
  return new Map(
    resources.flatMap((resource) => {
      const local = prefix(resource) + asText(resource.id);
      return [withoutVersion(asText(resource.url) ?? local), local].map((address) => [address, resource] as const);
    }),
  );
}

function listsOf(contained: unknown, shared: ReadonlyMap<string, JsonObject>): ValueSets {
  const own = byAddress(objectsOf(contained), () => '#');
  const readings = new Map<string, ValueSetReading>();
  const codesOf = new Map<unknown, ReadonlyMap<unknown, JsonObject>>();
  const borrowed = new Set<JsonObject>();
  let left = MOST_WORK;

  const get = (address: string) => {
    const beside = own.has(address) ? undefined : shared.get(address);
    if (beside) borrowed.add(beside);
    return beside ?? own.get(address);
  };

  const find = (written: string): ValueSetReading | undefined => {
    const address = withoutVersion(written);
    const valueSet = get(address);
    if (!valueSet) return knownList(address);
    const known = readings.get(address);
    if (known) return known;
    readings.set(address, NOTHING); // a list that refers to itself finds itself empty
    const reading = read(valueSet);
    readings.set(address, reading);
    return reading;
  };

  const read = ({ compose, expansion }: JsonObject): ValueSetReading => {
    const expanded = flatten(asObject(expansion)?.contains, 'contains');
    if (expanded.length > 0) return { concepts: expanded.map(described), complete: expanded.length < MOST_CONCEPTS };
    const parts = asObject(compose);
    return without(joined(objectsOf(parts?.include).map(include)), joined(objectsOf(parts?.exclude).map(include)));
  };

  const include = ({ system, concept, filter, valueSet }: JsonObject): ValueSetReading => {
    if (left < 0) return NOTHING;
    const listed = objectsOf(concept);
    const concepts = listed.length > 0 ? listed : [...codes(system).values()];
    left -= concepts.length + 100;
    if (concepts.length === 0) return joined(asList(valueSet).map((address) => find(asText(address) ?? '') ?? NOTHING));
    return {
      concepts: concepts.map((one) => described({ system, ...one })),
      complete: listed.length > 0 || filter === undefined,
    };
  };

  /** A concept with what its code system says of it: words, points, translations. */
  const described = (concept: JsonObject): JsonObject => ({ ...codes(concept.system).get(concept.code), ...concept });

  const codes = (system: unknown): ReadonlyMap<unknown, JsonObject> => {
    const known = codesOf.get(system);
    if (known) return known;
    const found = flatten(get(withoutVersion(asText(system) ?? ''))?.concept, 'concept');
    const made = new Map(found.map((concept) => [concept.code, concept]));
    codesOf.set(system, made);
    return made;
  };

  return { find, borrowed };
}

function joined(parts: readonly ValueSetReading[]): ValueSetReading {
  const concepts: JsonObject[] = [];
  for (const part of parts) concepts.push(...part.concepts.slice(0, MOST_CONCEPTS - concepts.length));
  const isWhole = concepts.length < MOST_CONCEPTS && parts.length > 0;
  return { concepts, complete: isWhole && parts.every(({ complete }) => complete) };
}

function without({ concepts, complete }: ValueSetReading, excluded: ValueSetReading): ValueSetReading {
  const name = ({ system, code }: JsonObject) => `${asText(system)} ${asText(code)}`;
  const names = new Set(excluded.concepts.map(name));
  return { concepts: concepts.filter((concept) => !names.has(name(concept))), complete };
}

function flatten(roots: unknown, nested: 'contains' | 'concept'): JsonObject[] {
  const flat: JsonObject[] = [];
  for (const concept of inOrder(objectsOf(roots), (parent) => objectsOf(parent[nested]))) {
    if (!isTrue(concept.abstract) && asText(concept.code)) flat.push(concept);
    if (flat.length >= MOST_CONCEPTS) break;
  }
  return flat;
}

function knownList(address: string): ValueSetReading | undefined {
  const concepts = KNOWN_LISTS.get(address)?.flatMap(([system, ...rows]) =>
    rows.map((row) => ({ system, code: row.split(' ', 1)[0], display: row.slice(row.indexOf(' ') + 1) })),
  );
  return concepts && { concepts, complete: true };
}

function withoutVersion(address: string): string {
  return address.replace(/\|.*/, '');
}
