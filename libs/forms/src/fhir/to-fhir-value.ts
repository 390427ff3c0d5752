import { choiceOf, objectsOf, type Json, type JsonObject } from '../json/json';
import type { FormItem } from '../model/form';
import type { AnswerValue, Attachment } from '../model/value';
import { readChoice } from '../read/fhir-value';

/** What writing answers may need to know. */
export type ValueOptions = {
  /** Offset for times that were given without one, such as +02:00; default Z. */
  readonly offset?: string | undefined;
  /** Where a file can be had, by its id; default is the relative address Binary/id. */
  readonly fileUrl?: ((id: string) => string) | undefined;
};

const KINDS: Partial<Record<FormItem['type'], string>> = {
  boolean: 'Boolean',
  decimal: 'Decimal',
  integer: 'Integer',
  date: 'Date',
  time: 'Time',
  string: 'String',
  text: 'String',
  url: 'Uri',
};

/** One answer as FHIR's `{ valueX: ... }`. */
export function toFhirValue(item: FormItem, value: AnswerValue, options: ValueOptions = {}): JsonObject {
  const kind = KINDS[item.type];
  if (kind && typeof value !== 'object') return { [`value${kind}`]: value };
  if (typeof value === 'object') return objectValue(value, options);
  if (item.type === 'dateTime') return { valueDateTime: withOffset(String(value), options.offset ?? 'Z') };
  if (item.type === 'reference') return { valueReference: { display: String(value) } };
  if (item.type === 'quantity') return { valueQuantity: { value } };
  return choiceValue(item, value);
}

function objectValue(value: Exclude<AnswerValue, boolean | number | string>, { fileUrl }: ValueOptions): JsonObject {
  if ('id' in value)
    return { valueAttachment: attachment(value, fileUrl ?? ((id) => `Binary/${encodeURIComponent(id)}`)) };
  return 'value' in value ? { valueQuantity: { ...value } } : { valueCoding: { ...value } };
}

function attachment({ id, name, contentType, size }: Attachment, fileUrl: (id: string) => string): JsonObject {
  return { contentType, url: fileUrl(id), size: Math.round(size), title: name };
}

/** A plain option goes out in the type it was offered in; free text where only codings fit becomes a coding's words. */
function choiceValue(item: FormItem, value: boolean | number | string): JsonObject {
  for (const option of objectsOf(item.source.answerOption)) {
    const offered = readChoice(option) === value && choiceOf(option, 'value');
    if (offered) return { [`value${offered.kind}`]: offered.value as Json };
  }
  return item.type === 'choice' ? { valueCoding: { display: String(value) } } : { valueString: String(value) };
}

function withOffset(text: string, offset: string): string {
  return text.includes('T') && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}${offset}` : text;
}
