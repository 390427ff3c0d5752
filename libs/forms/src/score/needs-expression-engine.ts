import type { Form } from '../model/form';
import { isFhirPath } from '../read/expressions';

/** True when a form has formulas that an engine could run: load one only then. */
export function needsExpressionEngine(form: Form): boolean {
  return form.evaluationOrder.some(({ item: { expressions } }) =>
    [expressions?.calculated, expressions?.enableWhen, expressions?.initial].some(isFhirPath),
  );
}
