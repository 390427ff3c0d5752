import type { JsonObject } from '../json/json';
import type { Form, FormItem } from '../model/form';

/**
 * The form as a FHIR R4 Questionnaire. What was not repaired, unknown extensions too, comes back as it came in, key
 * by key. To change a form, change this JSON and read it again.
 */
export function toQuestionnaire(form: Form): JsonObject {
  return form.items.length === 0 ? form.source : { ...form.source, item: form.items.map(toItem) };
}

function toItem(item: FormItem): JsonObject {
  return item.children.length === 0 ? item.source : { ...item.source, item: item.children.map(toItem) };
}
