import type { IntakeRules } from '@skinroot/domain';
import type { Form, FormItem, Option } from '@skinroot/forms';
import {
  type IntakeArea,
  intakeScoring,
  lockingLevels,
  type QuestionnaireItem,
  redFlags,
  safetyExtra,
  suggestions,
} from '@skinroot/reference';
import type { ReadVersion } from '../forms/form-reader';
import { consentTexts } from './consent-text';

const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

/** A form version with all that is worked out from it once: the text to sign and the rules that read its answers. */
export interface IntakeForm extends ReadVersion {
  /** Language -> the text to sign in it. */
  consentTexts: Readonly<Record<string, string>>;
  /** The text in the form's own language. */
  consentText: string;
  rules: IntakeRules;
}

const made = new WeakMap<Form, IntakeForm>();

export function intakeFormOf(version: ReadVersion): IntakeForm {
  const known = made.get(version.form);
  if (known) return known;
  const texts = consentTexts(version.form);
  const own = texts[version.form.language] ?? '';
  const fresh = { ...version, consentTexts: texts, consentText: own, rules: rulesFor(version.form) };
  made.set(version.form, fresh);
  return fresh;
}

// A practice may have changed our form or brought its own: only areas it still carries whole are scored.
function rulesFor(form: Form): IntakeRules {
  const areas = intakeScoring.areas.filter((area) => carries(form, area));
  return {
    questionnaire: { item: form.items.map(asQuestion) },
    scoring: { ...intakeScoring, areas },
    redFlags,
    suggestions,
    lockingLevels,
    safetyExtra,
  };
}

const carries = (form: Form, area: IntakeArea): boolean =>
  area.items.every(({ linkId, use }) => {
    const item = form.places.get(linkId)?.item;
    if (use === 'boolean') return item?.type === 'boolean';
    return (
      item !== undefined &&
      item.options.length > 0 &&
      !item.openText &&
      item.options.every(({ ordinal }) => ordinal !== undefined)
    );
  });

const asQuestion = (item: FormItem): QuestionnaireItem => ({
  linkId: item.linkId,
  text: item.text,
  type: item.type as QuestionnaireItem['type'],
  answerOption: item.options.map((option) => ({
    ...(option.ordinal !== undefined && { extension: [{ url: ORDINAL, valueDecimal: option.ordinal }] }),
    valueCoding: { code: codeOf(option), display: option.display },
  })),
  item: item.children.map(asQuestion),
});

const codeOf = ({ value, display }: Option): string =>
  typeof value === 'object' ? (('code' in value ? value.code : undefined) ?? display) : String(value);
