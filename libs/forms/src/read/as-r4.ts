import { asList, asObject, asText, choiceOf, type Json, type JsonObject } from '../json/json';
import { readFhirValue } from './fhir-value';
import { namesIn } from './names';

const FIELDS = namesIn(
  'linkId:String required:Boolean repeats:Boolean readOnly:Boolean text:String prefix:String maxLength:Integer',
);
const LISTS = ['enableWhen', 'answerOption', 'initial'];

/**
 * The item with its fields named and typed as R4 has them: STU3 and R5 named some otherwise, and some senders write
 * "true" for true, 5 for "5", or one thing for a list of one.
 */
export function asR4(written: JsonObject): JsonObject {
  const raw: Record<string, Json | undefined> = { ...written };
  for (const [field, kind] of FIELDS) {
    const read = raw[field] === undefined ? undefined : readFhirValue(kind, raw[field]);
    if (read !== undefined) raw[field] = read;
  }
  const preset = raw.initial === undefined && choiceOf(raw, 'initial');
  if (preset) {
    delete raw[`initial${preset.kind}`];
    raw.initial = [{ [`value${preset.kind}`]: preset.value as Json }];
  }
  if (raw.option !== undefined) raw.answerOption = [...asList(raw.answerOption), ...asList(raw.option)] as Json[];
  const list = asText(asObject(raw.options)?.reference);
  if (list) raw.answerValueSet ??= list;
  for (const old of ['option', 'options', 'answerConstraint']) delete raw[old];
  for (const field of LISTS) {
    const one = asObject(raw[field]);
    if (one) raw[field] = [one];
  }
  return raw;
}
