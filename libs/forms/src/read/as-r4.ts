import { asList, asObject, asText, choiceOf, type Json, type JsonObject } from '../json/json';
import { readFhirValue } from './fhir-value';
import { namesIn } from './names';

const FIELDS = [
  ...namesIn(
    'linkId:String required:Boolean repeats:Boolean readOnly:Boolean text:String prefix:String maxLength:Integer',
  ),
];
const OLD = ['option', 'options', 'answerConstraint'];

/**
 * The item with its fields named and typed as R4 has them: STU3 and R5 named some otherwise, and some senders write
 * "true" for true or 5 for "5". An item that needs nothing of this comes back itself.
 */
export function asR4(written: JsonObject): JsonObject {
  let raw: Record<string, Json | undefined> | undefined;
  const put = (field: string, value?: unknown) => {
    raw ??= { ...written };
    if (value === undefined) delete raw[field];
    else raw[field] = value as Json;
  };
  for (const [field, kind] of FIELDS) {
    const value = written[field];
    const read = value === undefined ? undefined : readFhirValue(kind, value);
    if (read !== undefined && read !== value) put(field, read);
  }
  const { option, answerOption, initial, answerValueSet = asText(asObject(written.options)?.reference) } = written;
  const preset = initial === undefined && choiceOf(written, 'initial');
  if (preset) put('initial', [{ [`value${preset.kind}`]: preset.value }]);
  if (option !== undefined) put('answerOption', [...asList(answerOption), ...asList(option)]);
  if (answerValueSet !== written.answerValueSet) put('answerValueSet', answerValueSet);
  for (const old of preset ? [...OLD, `initial${preset.kind}`] : OLD) if (old in written) put(old);
  return raw ?? written;
}
