import type { Form } from '../model/form';
import type { AnswerValue, Answers, Path } from '../model/value';
import { emptyAnswers } from './answers';
import { Occurrences } from './occurrences';

/** The answers that a form brings with it (initial values and preselected options), for every first occurrence. */
export function initialAnswers(form: Form): Answers {
  const occurrences = new Occurrences(form, {});
  const found = emptyAnswers() as Record<Path, readonly AnswerValue[]>;
  for (const place of form.places.values()) {
    if (place.item.initial.length === 0) continue;
    for (const context of occurrences.of(place.scope)) found[place.item.linkId + context.suffix] = place.item.initial;
  }
  return found;
}
