import { asList, asObject, asText, objectsOf, type JsonObject } from '../json/json';
import { pathOf } from '../answers/paths';
import { emptyAnswers, valuesAt } from '../answers/answers';
import { checkValue } from '../check/check-value';
import { NO_SUCH_QUESTION, type Problem } from '../check/problem';
import type { Form, ItemPlace } from '../model/form';
import type { AnswerValue, Answers, Path } from '../model/value';
import { isScope } from '../read/place-items';

/** Answers of a response, and what of it could not be taken over. */
export type ResponseReading = {
  readonly answers: Answers;
  readonly refused: readonly ({ readonly linkId: string } & Problem)[];
};

type Work = { readonly raw: JsonObject; readonly indexes: readonly number[] };

/** Reads a FHIR QuestionnaireResponse to this form; unknown linkIds and values that do not fit are listed. Never throws. */
export function fromQuestionnaireResponse(form: Form, response: unknown): ResponseReading {
  const answers = emptyAnswers() as Record<Path, readonly AnswerValue[]>;
  const refused: ({ readonly linkId: string } & Problem)[] = [];
  const stack: Work[] = withGroupIndexes(form, asList(asObject(response)?.item), []);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { raw, indexes } = next;
    const linkId = asText(raw.linkId) ?? '';
    const place = form.places.get(linkId);
    if (!place) {
      refused.push({ linkId, code: NO_SUCH_QUESTION.code, message: NO_SUCH_QUESTION.message });
      continue;
    }
    stack.push(...withGroupIndexes(form, asList(raw.item), indexes));
    if (place.item.type === 'group') continue;
    if (place.scopeDepth !== indexes.length) {
      refused.push({ linkId, code: 'bad-path', message: 'This answer stands in the wrong place.' });
      continue;
    }
    const written = objectsOf(raw.answer);
    const path = pathOf(linkId, indexes);
    const values = written.flatMap((answer) => valueOf(place, answer, refused));
    if (values.length > 0) answers[path] = [...valuesAt(answers, path), ...values];
    written.forEach((answer, index) => {
      const inside = isScope(place.item) ? [...indexes, index] : indexes;
      stack.push(...withGroupIndexes(form, asList(answer.item), inside));
    });
  }
  return { answers, refused };
}

/** Occurrences of a repeating group are siblings with the same linkId: they get their indexes here. */
function withGroupIndexes(form: Form, siblings: readonly unknown[], indexes: readonly number[]): Work[] {
  const seen = new Map<string, number>();
  const work = objectsOf(siblings).map((raw) => {
    const linkId = asText(raw.linkId) ?? '';
    const item = form.places.get(linkId)?.item;
    if (item?.type !== 'group' || !item.repeats) return { raw, indexes };
    const index = seen.get(linkId) ?? 0;
    seen.set(linkId, index + 1);
    return { raw, indexes: [...indexes, index] };
  });
  return work.reverse();
}

function valueOf(
  place: ItemPlace,
  answer: JsonObject,
  refused: ({ readonly linkId: string } & Problem)[],
): readonly AnswerValue[] {
  const { item: _nested, extension: _extension, ...value } = answer;
  if (Object.keys(value).length === 0) return [];
  const check = checkValue(place.item, stored(place, value));
  if (check.ok) return [check.value];
  refused.push({ linkId: place.item.linkId, code: check.code, message: check.message });
  return [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Undoes what writing a response changed: file cards, references and free text given as a coding's words. */
function stored({ item }: ItemPlace, value: JsonObject): unknown {
  const file = asObject(value.valueAttachment);
  if (file)
    return {
      id: decode((asText(file.url) ?? '').replace(/^.*\//, '')),
      name: file.title,
      contentType: file.contentType,
      size: file.size,
    };
  const reference = asObject(value.valueReference);
  if (reference) return asText(reference.display) ?? asText(reference.reference);
  const coding = asObject(value.valueCoding);
  const isWords =
    coding !== undefined &&
    coding.code === undefined &&
    item.openText &&
    item.options.every((option) => option.display !== coding.display);
  return isWords ? coding.display : value;
}
