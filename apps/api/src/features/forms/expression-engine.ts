import { type Form, needsExpressionEngine } from '@skinroot/forms';
import { type ExpressionEngine } from '@skinroot/formulas';
import { createContext, Script } from 'node:vm';

/** Milliseconds that the formulas of one reading of a form may take; what comes later is not computed. */
const ALLOWANCE = 1000;

let loading: Promise<ExpressionEngine> | undefined;

/** What runs the formulas of a form; undefined for the many forms that have none, which then load no library. */
export async function expressionEngineFor(form: Form): Promise<ExpressionEngine | undefined> {
  if (!needsExpressionEngine(form)) return undefined;
  loading ??= import('@skinroot/fhirpath').then(({ fhirpathEngine }) => fhirpathEngine());
  return withinTime(await loading);
}

function withinTime({ run }: ExpressionEngine): ExpressionEngine {
  let left = ALLOWANCE;
  return {
    isOver: () => left < 1,
    run: (expression, context) => {
      if (left < 1) throw new RangeError('the formulas of this form take too long');
      const begun = performance.now();
      try {
        return stoppedAfter(left, () => run(expression, context));
      } finally {
        left -= performance.now() - begun;
      }
    },
  };
}

// A stranger's formula may never end, and nothing but the time limit of a script stops one that runs.
const limited = createContext({ task: undefined });
const callTask = new Script('task()');

function stoppedAfter<Result>(milliseconds: number, task: () => Result): Result {
  limited.task = task;
  return callTask.runInContext(limited, { timeout: Math.ceil(milliseconds) }) as Result;
}
