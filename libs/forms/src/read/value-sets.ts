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
    if (valueSet) return this.readOnce(bare, valueSet, 0);
    return knownList(bare);
  }

  private keep(resource: JsonObject, local: string): void {
    const url = asText(resource.url);
    if (url !== undefined) this.byAddress.set(withoutVersion(url), resource);
    this.byAddress.set(local, resource);
  }

  private readOnce(address: string, valueSet: JsonObject, depth: number): ValueSetReading {
    const known = this.readings.get(address);
    if (known) return known;
    this.readings.set(address, NOTHING);
    const reading = this.read(valueSet, depth);
    this.readings.set(address, reading);
    return reading;
  }

  private read(valueSet: JsonObject, depth: number): ValueSetReading {
    const expanded = flatten(asList(asObject(valueSet.expansion)?.contains), 'contains');
    if (expanded.length > 0) return { concepts: expanded, complete: true };
    const parts = asList(asObject(valueSet.compose)?.include).map((entry) => this.include(asObject(entry), depth));
    return {
      concepts: parts.flatMap((part) => part.concepts),
      complete: parts.length > 0 && parts.every((part) => part.complete),
    };
  }

  private include(include: JsonObject | undefined, depth: number): ValueSetReading {
    if (!include || depth > 4) return NOTHING;
    const system = asText(include.system);
    const listed = objectsOf(include.concept);
    if (listed.length > 0) return { concepts: listed.map((concept) => ({ system, ...concept })), complete: true };
    const codeSystem = system === undefined ? undefined : this.byAddress.get(withoutVersion(system));
    if (codeSystem) {
      const concepts = flatten(asList(codeSystem.concept), 'concept').map((concept) => ({ system, ...concept }));
      return { concepts, complete: concepts.length > 0 && include.filter === undefined };
    }
    const parts = asList(include.valueSet).map((address) => {
      const bare = withoutVersion(asText(address) ?? '');
      const valueSet = this.byAddress.get(bare);
      return valueSet ? this.readOnce(bare, valueSet, depth + 1) : (knownList(bare) ?? NOTHING);
    });
    return {
      concepts: parts.flatMap((part) => part.concepts),
      complete: parts.length > 0 && parts.every((part) => part.complete),
    };
  }
}

function flatten(roots: readonly unknown[], nested: 'contains' | 'concept'): JsonObject[] {
  const flat: JsonObject[] = [];
  const stack = [...roots].reverse();
  while (stack.length > 0 && flat.length < MOST_CONCEPTS) {
    const concept = asObject(stack.pop());
    if (!concept) continue;
    if (!isTrue(concept.abstract) && asText(concept.code) !== undefined) flat.push(concept);
    stack.push(...[...asList(concept[nested])].reverse());
  }
  return flat;
}

function knownList(address: string): ValueSetReading | undefined {
  const known = KNOWN_LISTS.find((list) => list.addresses.includes(address));
  if (!known) return undefined;
  const concepts = known.groups.flatMap(({ system, codes }) =>
    codes.map((pair) => ({
      system,
      code: pair.slice(0, pair.indexOf('|')),
      display: pair.slice(pair.indexOf('|') + 1),
    })),
  );
  return { concepts, complete: true };
}

function withoutVersion(address: string): string {
  return address.split('|', 1)[0] ?? address;
}
