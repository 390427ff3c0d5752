import type { JsonObject } from '../json/json';
import type { Form, FormItem } from '../model/form';

/**
 * The form as a FHIR R4 Questionnaire. What was not repaired, unknown extensions too, comes back as it came in, key
 * by key. To change a form, change this JSON and read it again.
 */
export function toQuestionnaire(form: Form): JsonObject {
  return withItems(form.source, form.items);
}

/** Items take the place that they had among the other keys. */
function withItems(source: JsonObject, items: readonly FormItem[]): JsonObject {
  if (items.length > 0) return { ...source, item: items.map((item) => withItems(item.source, item.children)) };
  const { item: _none, ...rest } = source;
  return rest;
}
