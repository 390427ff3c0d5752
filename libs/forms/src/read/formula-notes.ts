import type { Expression, Form } from '../model/form';
import { whyNotRun } from '../score/why-not-run';
import { isFhirPath } from './expressions';
import type { ReportLog } from './report-log';

/** Tells of the formulas that can never be run, those that lean on a variable that cannot be had among them. */
export function noteFormulas({ variables, places }: Pick<Form, 'variables' | 'places'>, log: ReportLog): void {
  const names = new Set<string | undefined>();
  const why = (formula: Expression) => whyNotRun(formula, (name) => names.has(name));
  const learn = (some: readonly Expression[]) => {
    for (const variable of some) if (!why(variable)) names.add(variable.name);
  };
  learn(variables);
  for (const { item } of places.values()) {
    const { variables: own = [], ...formulas } = item.expressions ?? {};
    learn(own);
    for (const formula of Object.values(formulas)) {
      const reason = isFhirPath(formula) && why(formula);
      if (reason) log.at(item.linkId)('expression', `A formula is kept, but not run: ${reason}.`);
    }
  }
}
