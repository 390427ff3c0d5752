import { asText, choiceOf, objectsOf, type JsonObject } from '../json/json';

/** Finds the short name: `hidden` of `questionnaire-hidden`, `calculatedExpression` of `sdc-questionnaire-calculatedExpression`. */
const HL7 =
  /^https?:\/\/hl7\.org\/fhir\/(?:u[vs]\/sdc\/|[345]\.0\/|R4\/)?StructureDefinition\/(?:sdc-)?(?:questionnaire-|valueset-|codesystem-)?([A-Za-z0-9-]+)(?:\|.*)?$/;
/** Short names of HL7's that are carried out, or are nothing to the person who fills in. */
const KNOWN =
  /^(hidden|signatureRequired|displayCategory|unit(Option)?|mimeType|regex|sliderStepValue|entryFormat|variable|translation|designNote|shortText|ordinalValue|.*(Expression|Context)|(min|max|choice|option(al)?|observation|preferred|item)[A-Z].*|(cqf|iso21090|rendering)-.*)$/;
/** Extensions of the standard that would change what is asked or shown, and that are not carried out. */
export const NOT_CARRIED_OUT =
  'answerExpression candidateExpression answerOptionsToggleExpression optionRestriction constraint targetConstraint subQuestionnaire sub-questionnaire unitValueSet itemMedia itemAnswerMedia supportLink cqf-expression cqf-calculatedValue openLabel label usageMode'.split(
    ' ',
  );

/** The extensions of one element, found by their short names. */
export type Extensions = {
  /** Every extension of that short name, whole. */
  readonly all: (name: string) => readonly JsonObject[];
  /** The `value[x]` of the first extension of the first of these short names that has one. */
  readonly value: (...names: readonly string[]) => unknown;
  /** The values of all extensions of that short name. */
  readonly values: (name: string) => readonly unknown[];
  /** Addresses of extensions that are nobody's standard, whoever they are said to be of. */
  readonly foreign: readonly string[];
  /** Those that change the meaning of what they stand on. */
  readonly modifiers: readonly string[];
};

/** What most elements have. */
export const NO_EXTENSIONS = read([], []);

/** The extensions of an element; elements without any share one empty object. */
export function extensionsOf(element: JsonObject | undefined): Extensions {
  if (element?.extension === undefined && element?.modifierExtension === undefined) return NO_EXTENSIONS;
  return read(objectsOf(element.extension), objectsOf(element.modifierExtension));
}

function read(plain: readonly JsonObject[], modifiers: readonly JsonObject[]): Extensions {
  const byName = new Map<string, JsonObject[]>();
  const foreign: string[] = [];
  const all = (name: string) => byName.get(name) ?? [];
  for (const extension of [...plain, ...modifiers]) {
    const url = asText(extension.url);
    if (!url) continue;
    const name = HL7.exec(url)?.[1];
    const isTold = modifiers.includes(extension) || (name && NOT_CARRIED_OUT.includes(name));
    if (!isTold && !KNOWN.test(name ?? '')) foreign.push(url);
    if (name && !byName.get(name)?.push(extension)) byName.set(name, [extension]);
  }
  const values = (name: string) => all(name).map((extension) => choiceOf(extension, 'value')?.value);
  return {
    all,
    values,
    value: (...names) => names.flatMap(values).find((value) => value !== undefined),
    foreign,
    modifiers: modifiers.flatMap(({ url }) => asText(url) ?? []),
  };
}
