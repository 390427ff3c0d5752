import { asList, asObject, asText, isTrue, objectsOf, type JsonObject } from '../json/json';
import { KNOWN_LISTS } from './known-lists.data';

/** The concepts of an answer list as FHIR JSON, and whether all of the list could be had. */
export type ValueSetReading = { readonly concepts: readonly JsonObject[]; readonly complete: boolean };

const NOTHING: ValueSetReading = { concepts: [], complete: false };
const MOST_CONCEPTS = 20_000;

/** Answer lists that can be had without a network: contained ones, those of the same Bundle, and a few known ones. */
export class ValueSets {
  private readonly byAddress = new Map<string, JsonObject>();
  private readonly readings = new Map<string, ValueSetReading>();

  constructor(contained: readonly unknown[], bundled: readonly JsonObject[]) {
    for (const resource of bundled)
      this.keep(resource, `${asText(resource.resourceType) ?? ''}/${asText(resource.id) ?? ''}`);
    for (const resource of objectsOf(contained)) this.keep(resource, `#${asText(resource.id) ?? ''}`);
  }

  /** The list at an address; undefined when it cannot be had. */
  find(address: string): ValueSetReading | undefined {
    const bare = withoutVersion(address);
    const valueSet = this.byAddress.get(bare);
    return valueSet ? this.read(bare, valueSet) : knownList(bare);
  }

  private keep(resource: JsonObject, local: string): void {
    const url = asText(resource.url);
    if (url !== undefined) this.byAddress.set(withoutVersion(url), resource);
    this.byAddress.set(local, resource);
  }

  /** A list that refers to itself finds itself empty. */
  private read(address: string, valueSet: JsonObject): ValueSetReading {
    const known = this.readings.get(address);
    if (known) return known;
    this.readings.set(address, NOTHING);
    const expanded = flatten(asObject(valueSet.expansion)?.contains, 'contains');
    const reading =
      expanded.length > 0
        ? { concepts: expanded, complete: true }
        : joined(objectsOf(asObject(valueSet.compose)?.include).map((include) => this.include(include)));
    this.readings.set(address, reading);
    return reading;
  }

  private include(include: JsonObject): ValueSetReading {
    const { system } = include;
    const listed = objectsOf(include.concept);
    const codeSystem = this.byAddress.get(withoutVersion(asText(system) ?? ''));
    const concepts = listed.length > 0 ? listed : flatten(codeSystem?.concept, 'concept');
    if (concepts.length === 0)
      return joined(asList(include.valueSet).map((address) => this.find(asText(address) ?? '') ?? NOTHING));
    const complete = listed.length > 0 || include.filter === undefined;
    return { concepts: concepts.map((concept) => ({ system, ...concept })), complete };
  }
}

function joined(parts: readonly ValueSetReading[]): ValueSetReading {
  return {
    concepts: parts.flatMap((part) => part.concepts),
    complete: parts.length > 0 && parts.every((part) => part.complete),
  };
}

function flatten(roots: unknown, nested: 'contains' | 'concept'): JsonObject[] {
  const flat: JsonObject[] = [];
  const stack = [...asList(roots)].reverse();
  while (stack.length > 0 && flat.length < MOST_CONCEPTS) {
    const concept = asObject(stack.pop());
    if (!concept) continue;
    if (!isTrue(concept.abstract) && asText(concept.code) !== undefined) flat.push(concept);
    stack.push(...[...asList(concept[nested])].reverse());
  }
  return flat;
}

function knownList(address: string): ValueSetReading | undefined {
  const concepts = KNOWN_LISTS.get(address)?.map(([system, code, display]) => ({ system, code, display }));
  return concepts && { concepts, complete: true };
}

function withoutVersion(address: string): string {
  return address.split('|', 1)[0] ?? address;
}
