import { asObject, asText, objectsOf, type JsonObject } from '../json/json';
import { pathOf } from '../answers/paths';
import { emptyAnswers } from '../answers/answers';
import { checkValue } from '../check/check-value';
import { NO_SUCH_QUESTION, problemOf, type Problem } from '../check/problem';
import type { Form, ItemPlace } from '../model/form';
import type { AnswerValue, Answers, Path } from '../model/value';
import { isScope } from '../read/place-items';

/** Answers of a response, and what of it could not be taken over. */
export type ResponseReading = {
  readonly answers: Answers;
  readonly refused: readonly ({ readonly linkId: string } & Problem)[];
};

type Work = { readonly raw: JsonObject; readonly linkId: string; readonly indexes: readonly number[] };

/** Reads a FHIR QuestionnaireResponse to this form; unknown linkIds and values that do not fit are listed. Never throws. */
export function fromQuestionnaireResponse(form: Form, response: unknown): ResponseReading {
  const answers = emptyAnswers() as Record<Path, AnswerValue[]>;
  const refused: ({ readonly linkId: string } & Problem)[] = [];
  const refuse = (linkId: string, problem: Problem) => void refused.push({ linkId, ...problemOf(problem) });
  const stack: Work[] = withGroupIndexes(form, asObject(response)?.item, []);
  const queue = (siblings: unknown, indexes: readonly number[]) => {
    for (const work of withGroupIndexes(form, siblings, indexes)) stack.push(work);
  };
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { raw, linkId, indexes } = next;
    const place = form.places.get(linkId);
    if (!place) {
      refuse(linkId, NO_SUCH_QUESTION);
      continue;
    }
    queue(raw.item, indexes);
    if (place.item.type === 'group') continue;
    if (place.scopeDepth !== indexes.length) {
      refuse(linkId, { code: 'bad-path', message: 'This answer stands in the wrong place.' });
      continue;
    }
    const path = pathOf(linkId, indexes);
    objectsOf(raw.answer).forEach((answer, index) => {
      const { item, extension: _extension, ...value } = answer;
      const check = Object.keys(value).length > 0 && checkValue(place.item, stored(place, value));
      if (check && !check.ok) refuse(linkId, check);
      else if (check) (answers[path] ??= []).push(check.value);
      queue(item, isScope(place.item) ? [...indexes, index] : indexes);
    });
  }
  return { answers, refused };
}

/** Occurrences of a repeating group are siblings with the same linkId: they get their indexes here. In reverse, for a stack. */
function withGroupIndexes(form: Form, siblings: unknown, indexes: readonly number[]): Work[] {
  const seen = new Map<string, number>();
  const work = objectsOf(siblings).map((raw) => {
    const linkId = asText(raw.linkId) ?? '';
    const item = form.places.get(linkId)?.item;
    if (item?.type !== 'group' || !item.repeats) return { raw, linkId, indexes };
    const index = seen.get(linkId) ?? 0;
    seen.set(linkId, index + 1);
    return { raw, linkId, indexes: [...indexes, index] };
  });
  return work.reverse();
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
  const coding = asObject(value.valueCoding);
  const isWords =
    coding &&
    !asText(coding.code) &&
    item.openText &&
    item.options.every((option) => option.display !== coding.display);
  return isWords ? coding.display : value;
}
