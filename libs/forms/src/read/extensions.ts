import { asNumber, asText, choiceOf, objectsOf, type JsonObject } from '../json/json';

const HL7 =
  /^https?:\/\/hl7\.org\/fhir\/(?:uv\/sdc\/|5\.0\/|4\.0\/|R4\/)?StructureDefinition\/(?:sdc-)?([A-Za-z0-9-]+)$/;

/** The extensions of one element, found by their short names. */
export class Extensions {
  private readonly byName = new Map<string, JsonObject[]>();
  /** Addresses of extensions that are not HL7's own. */
  readonly foreign: readonly string[];
  /** Those of them that change the meaning of what they stand on. */
  readonly modifiers: readonly string[];

  private static readonly none = new Extensions(undefined);

  /** The extensions of an element; elements without any share one empty object. */
  static of(element: JsonObject | undefined): Extensions {
    return element?.extension === undefined && element?.modifierExtension === undefined
      ? Extensions.none
      : new Extensions(element);
  }

  private constructor(element: JsonObject | undefined) {
    const foreign: string[] = [];
    const modifiers = objectsOf(element?.modifierExtension);
    for (const extension of [...objectsOf(element?.extension), ...modifiers]) {
      const url = asText(extension.url);
      if (url === undefined) continue;
      const name = shortName(url);
      if (name === undefined) foreign.push(url);
      else this.byName.set(name, [...(this.byName.get(name) ?? []), extension]);
    }
    this.foreign = foreign;
    this.modifiers = modifiers.flatMap((extension) => asText(extension.url) ?? []);
  }

  /** Every extension of that short name, whole. */
  all(name: string): readonly JsonObject[] {
    return this.byName.get(name) ?? [];
  }

  /** The `value[x]` of the first extension of that short name. */
  value(name: string): unknown {
    const first = this.byName.get(name)?.[0];
    return first ? choiceOf(first, 'value')?.value : undefined;
  }

  /** The values of all extensions of that short name. */
  values(name: string): readonly unknown[] {
    return this.all(name).map((extension) => choiceOf(extension, 'value')?.value);
  }

  /** The first value as a finite number. */
  number(name: string): number | undefined {
    return asNumber(this.value(name));
  }

  /** The first value as text. */
  text(name: string): string | undefined {
    return asText(this.value(name));
  }
}

/** `questionnaire-hidden` -> `hidden`, `sdc-questionnaire-calculatedExpression` -> `calculatedExpression`; undefined for others' addresses. */
function shortName(url: string): string | undefined {
  return HL7.exec(url)?.[1]?.replace(/^questionnaire-/, '');
}
