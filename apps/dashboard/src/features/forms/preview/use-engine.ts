import { needsExpressionEngine, type ExpressionEngine, type Form } from '@skinroot/forms';
import { useEffect, useState } from 'react';

/** The formula library, loaded only when this form has formulas. */
export function useEngineFor(form: Form): ExpressionEngine | undefined {
  const [engine, setEngine] = useState<ExpressionEngine>();
  const isNeeded = needsExpressionEngine(form);
  useEffect(() => {
    if (!isNeeded) return;
    let isGone = false;
    void import('./fhirpath-engine').then(({ fhirPathEngine }) => isGone || setEngine(fhirPathEngine));
    return () => void (isGone = true);
  }, [isNeeded]);
  return isNeeded ? engine : undefined;
}
