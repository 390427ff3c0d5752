import { asList, asNumber, asObject, asText, choiceOf, defined, type JsonObject } from '../json/json';
import type { AnswerValue, Coding, Quantity } from '../model/value';

/** The parts of a Coding, or of a concept's first, that count; undefined when it has neither code nor display. */
export function readCoding(raw: unknown): Coding | undefined {
  const whole = typeof raw === 'string' ? { code: raw } : asObject(raw);
  const object = asObject(asList(whole?.coding)[0]) ?? whole;
  const code = textOf(object?.code);
  const display = textOf(object?.display);
  return code || display ? defined({ system: asText(object?.system), code, display }) : undefined;
}

/** The parts of a Quantity; undefined when it has neither value nor unit. */
export function readQuantity(raw: unknown): Quantity | undefined {
  const object = asObject(raw) ?? {};
  const quantity = defined({
    value: asNumber(object.value),
    comparator: asText(object.comparator),
    unit: asText(object.unit),
    system: asText(object.system),
    code: asText(object.code),
  });
  return (quantity.value ?? quantity.unit ?? quantity.code) === undefined ? undefined : quantity;
}

/** Reads FHIR's `value[x]` or `answer[x]`, `kind` being the x; undefined when nothing can be made of it. */
export function readFhirValue(kind: string, raw: unknown): AnswerValue | undefined {
  switch (kind) {
    case 'Boolean':
      return typeof raw === 'boolean' ? raw : raw === 'true' ? true : raw === 'false' ? false : undefined;
    case 'Decimal':
    case 'Integer':
      return asNumber(raw);
    case 'Coding':
      return readCoding(raw);
    case 'CodeableConcept':
      return readCodeableConcept(asObject(raw));
    case 'Quantity':
      return readQuantity(raw);
    case 'Reference':
      return asText(asObject(raw)?.display) ?? asText(asObject(raw)?.reference);
    case 'Attachment':
      return undefined;
    default:
      return textOf(raw);
  }
}

/** Reads the `value[x]` (or `answer[x]`, by its prefix) of an element; undefined when it has none or it means nothing. */
export function readChoice(element: JsonObject, prefix = 'value'): AnswerValue | undefined {
  const choice = choiceOf(element, prefix);
  return choice && readFhirValue(choice.kind, choice.value);
}

/** The words of a value as it stands; those of a coding, else its code; an amount with its unit. */
export function wordsOf(value: AnswerValue): string {
  if (typeof value !== 'object') return String(value);
  const { display, code, value: amount, unit = code } = value as Coding & Quantity;
  return display ?? [amount, unit].join(' ').trim();
}

function readCodeableConcept(raw: JsonObject | undefined): Coding | undefined {
  const coding = readCoding(raw);
  const display = asText(raw?.text);
  return coding ?? (display ? { display } : undefined);
}

/** A text, also when a sender wrote it as a number. */
export function textOf(raw: unknown): string | undefined {
  return typeof raw === 'number' ? String(raw) : asText(raw);
}
