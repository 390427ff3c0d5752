import type { JsonObject } from '../json/json';
import { readFhirValue } from './fhir-value';
import { namesIn } from './names';

const FIELDS = namesIn('required:Boolean repeats:Boolean readOnly:Boolean text:String prefix:String maxLength:Integer');

/** The item with its plain fields in the types that R4 gives them, where a sender wrote "true" for true or 5 for "5". */
export function retyped(raw: JsonObject): JsonObject {
  let typed = raw;
  for (const [field, kind] of FIELDS) {
    const written = raw[field];
    const read = written === undefined ? undefined : readFhirValue(kind, written);
    if (read !== undefined && read !== written) typed = { ...typed, [field]: read };
  }
  return typed;
}
