import type { AnswerOption, Extension, Item, Questionnaire } from './questionnaire';

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const OURS = 'https://skinroot.app/fhir/StructureDefinition/';

export const urls = {
  ordinal: `${HL7}ordinalValue`,
  minValue: `${HL7}minValue`,
  maxValue: `${HL7}maxValue`,
  minLength: `${HL7}minLength`,
  minOccurs: `${HL7}questionnaire-minOccurs`,
  maxOccurs: `${HL7}questionnaire-maxOccurs`,
  hidden: `${HL7}questionnaire-hidden`,
  unit: `${HL7}questionnaire-unit`,
  control: `${HL7}questionnaire-itemControl`,
  bands: `${OURS}score-band`,
} as const;
export type ExtensionName = keyof typeof urls;

interface Extended {
  readonly extension?: readonly Extension[];
}

/** The `value[x]` of the first extension of that name. */
export function extensionValue(element: Extended, name: ExtensionName): unknown {
  const found = element.extension?.find(({ url }) => url === urls[name]);
  const key = found && Object.keys(found).find((one) => one.startsWith('value'));
  return key === undefined ? undefined : found?.[key];
}

export function extensionNumber(element: Extended, name: ExtensionName): number | undefined {
  const value = extensionValue(element, name);
  return typeof value === 'number' ? value : undefined;
}

/** The element with the extension set to `{ valueX: ... }`, or without it; others keep their places. */
export function withExtension<Element extends Extended>(
  element: Element,
  name: ExtensionName,
  value: Record<string, unknown> | undefined,
): Element {
  const before = element.extension ?? [];
  const url = urls[name];
  const at = before.findIndex((one) => one.url === url);
  const rest = before.filter((one) => one.url !== url);
  const extension =
    value === undefined
      ? rest
      : at < 0
        ? [...rest, { url, ...value }]
        : before.flatMap((one, index) => (index === at ? [{ url, ...value }] : one.url === url ? [] : [one]));
  if (extension.length > 0) return { ...element, extension };
  const { extension: _none, ...bare } = element;
  return bare as Element;
}

/** Points of an option, on the option itself or inside its coding. */
export function pointsOf(option: AnswerOption): number | undefined {
  return extensionNumber(option, 'ordinal') ?? extensionNumber(option.valueCoding ?? {}, 'ordinal');
}

export const isHidden = (item: Item): boolean => extensionValue(item, 'hidden') === true;

export const controlOf = (item: Item): string | undefined =>
  (extensionValue(item, 'control') as { coding?: { code?: string }[] } | undefined)?.coding?.[0]?.code;

export const asControl = (code: string): Record<string, unknown> => ({
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

/** What a total score means, from this many points on. */
export interface Band {
  readonly from: number;
  readonly label: string;
}

export function bandsOf({ extension = [] }: Questionnaire): readonly Band[] {
  return extension
    .filter(({ url }) => url === urls.bands)
    .map(({ extension: parts = [] }) => ({
      from: Number(parts.find(({ url }) => url === 'from')?.valueInteger ?? 0),
      label: textIn(parts.find(({ url }) => url === 'label')?.valueString),
    }))
    .sort((a, b) => a.from - b.from);
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

export function withBands(form: Questionnaire, bands: readonly Band[]): Questionnaire {
  const others = (form.extension ?? []).filter(({ url }) => url !== urls.bands);
  const own = bands.map(({ from, label }) => ({
    url: urls.bands,
    extension: [
      { url: 'from', valueInteger: from },
      { url: 'label', valueString: label },
    ],
  }));
  const { extension: _before, ...bare } = form;
  return others.length + own.length > 0 ? { ...bare, extension: [...others, ...own] } : bare;
}

/** The band a score falls into, if any. */
export function bandFor(bands: readonly Band[], score: number): Band | undefined {
  return bands.filter(({ from }) => from <= score).at(-1);
}
