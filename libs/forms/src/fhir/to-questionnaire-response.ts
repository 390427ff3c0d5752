import { evaluate } from '../evaluate/evaluate';
import type { FormState, ItemState } from '../evaluate/form-state';
import { childStates, topStates } from '../evaluate/walk';
import { defined, type JsonObject } from '../json/json';
import type { Form } from '../model/form';
import type { Answers } from '../model/value';
import { toFhirValue, type ValueOptions } from './to-fhir-value';

/** What a response says about itself. */
export type ResponseOptions = ValueOptions & {
  /** Canonical address of the questionnaire, default the form's own `url|version`. */
  readonly questionnaire?: string | undefined;
  /** Instant of the response, ISO 8601 with offset. */
  readonly authored?: string | undefined;
  /** Reference to the person, such as Patient/123. */
  readonly subject?: string | undefined;
  /** The form as these answers make it, where somebody has worked it out already. */
  readonly state?: FormState | undefined;
  readonly status?: 'in-progress' | 'completed' | 'amended' | 'stopped' | undefined;
};

/**
 * The answers as a FHIR R4 QuestionnaireResponse, with the linkIds and nesting of the form. Disabled items, texts and
 * items without an answer are left out; a repeating group stands once for each of its occurrences.
 */
export function toQuestionnaireResponse(form: Form, answers: Answers, options: ResponseOptions = {}): JsonObject {
  const state = options.state ?? evaluate(form, answers);
  const item = topStates(state).flatMap((top) => toItems(top, state, options));
  return defined({
    resourceType: 'QuestionnaireResponse',
    questionnaire: options.questionnaire ?? canonical(form),
    status: options.status ?? 'completed',
    subject: options.subject ? { reference: options.subject } : undefined,
    authored: options.authored,
    item: item.length > 0 ? item : undefined,
  });
}

function canonical({ url, version }: Form): string | undefined {
  return url && version ? `${url}|${version}` : url;
}

function toItems(state: ItemState, form: FormState, options: ResponseOptions): readonly JsonObject[] {
  if (!state.enabled || state.item.type === 'display') return [];
  const { linkId, text, type } = state.item;
  const head = text === '' ? { linkId } : { linkId, text };
  if (type !== 'group') {
    const answer = toAnswers(state, form, options);
    return answer.length > 0 ? [{ ...head, answer }] : [];
  }
  return Array.from({ length: state.count }, (_, occurrence) => nested(state, occurrence, { form, options })).flatMap(
    (item) => (item.length > 0 ? [{ ...head, item }] : []),
  );
}

/** Each answer with what is nested under it; a question may carry nested answers though it has none itself. */
function toAnswers(state: ItemState, form: FormState, options: ResponseOptions): readonly JsonObject[] {
  const values = state.answered ? state.values : [];
  if (state.item.children.length === 0) return values.map((value) => toFhirValue(state.item, value, options));
  return Array.from({ length: Math.max(1, values.length) }, (_, index) => {
    const value = values[index];
    const isIndexed = state.count > 1 || state.item.repeats;
    const item = isIndexed || index === 0 ? nested(state, index, { form, options }) : [];
    return { ...(value !== undefined && toFhirValue(state.item, value, options)), ...(item.length > 0 && { item }) };
  }).filter((answer) => Object.keys(answer).length > 0);
}

function nested(
  state: ItemState,
  occurrence: number,
  { form, options }: { form: FormState; options: ResponseOptions },
): readonly JsonObject[] {
  return childStates(form, state, occurrence).flatMap((child) => toItems(child, form, options));
}
