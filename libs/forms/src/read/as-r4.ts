import { asList, asObject, asText, choiceOf, type Json, type JsonObject } from '../json/json';
import { readFhirValue } from './fhir-value';
import { namesIn } from './names';

const FIELDS = namesIn(
  'linkId:String required:Boolean repeats:Boolean readOnly:Boolean text:String prefix:String maxLength:Integer',
);
const OTHERS = /^(_.*|id|definition|type|enableBehavior|answerValueSet)$/;
const OLD = ['option', 'options', 'answerConstraint'];
const LISTS =
  /^(extension|modifierExtension|code|item|enableWhen|answerOption|initial|contained|identifier|useContext|contact|jurisdiction)$/;

/** True for fields of an R4 item. */
export function isField(name: string): boolean {
  return LISTS.test(name) || FIELDS.has(name) || OTHERS.test(name);
}

/**
 * The item (or the form) with its fields named and typed as R4 has them: STU3 and R5 named some otherwise, and some
 * senders write "true" for true, 5 for "5", one object for a list of one, or nothing in a field. What needs nothing
 * of this comes back itself.
 */
export function asR4(written: JsonObject): JsonObject {
  let raw: Record<string, Json | undefined> | undefined;
  const put = (field: string, value?: unknown) => {
    raw ??= { ...written };
    if (value === undefined) delete raw[field];
    else raw[field] = value as Json;
  };
  for (const [field, value] of Object.entries(written)) {
    const read = readFhirValue(FIELDS.get(field) ?? '', value);
    if (field !== 'item' && (value === '' || asList(value).length === 0)) put(field);
    else if (LISTS.test(field) && asObject(value)) put(field, [value]);
    else if (FIELDS.has(field) && read !== undefined && read !== value) put(field, read);
  }
  const { option, answerOption, answerValueSet = asText(asObject(written.options)?.reference) } = written;
  const found = choiceOf(written, 'initial');
  const preset = (raw ?? written).initial === undefined && found?.kind !== 'Expression' && found;
  if (preset) put('initial', [{ [`value${preset.kind}`]: preset.value }]);
  if (asList(option).length > 0) put('answerOption', [...asList(answerOption), ...asList(option)]);
  if (answerValueSet !== written.answerValueSet) put('answerValueSet', answerValueSet);
  for (const old of preset ? [...OLD, `initial${preset.kind}`] : OLD) if (old in written) put(old);
  return raw ?? written;
}
