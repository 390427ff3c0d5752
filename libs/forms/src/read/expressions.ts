import { asObject, asText } from '../json/json';
import type { Expression, Expressions } from '../model/form';
import type { Extensions } from './extensions';
import type { ReportLog } from './report-log';

/** The formulas of an item; undefined when it has none. Languages other than FHIRPath are reported. */
export function readExpressions(extensions: Extensions, linkId: string, log: ReportLog): Expressions | undefined {
  const calculated = readExpression(extensions.value('calculatedExpression'));
  const initial = readExpression(extensions.value('initialExpression'));
  const enableWhen = readExpression(extensions.value('enableWhenExpression'));
  const variables = readVariables(extensions);
  if (!calculated && !initial && !enableWhen && variables.length === 0) return undefined;
  const others = [calculated, initial, enableWhen, ...variables].flatMap((found) =>
    found && !isFhirPath(found) ? [found.language] : [],
  );
  if (others.length > 0) {
    const languages = [...new Set(others)].join(', ');
    log.warning(
      linkId,
      'expression',
      `A formula in ${languages} cannot be computed; it is kept, and its result shows as "not computed".`,
    );
  }
  return {
    ...(calculated && { calculated }),
    ...(initial && { initial }),
    ...(enableWhen && { enableWhen }),
    variables,
  };
}

/** The `variable` extensions of an element, in order. */
export function readVariables(extensions: Extensions): readonly Expression[] {
  return extensions.values('variable').flatMap((value) => readExpression(value) ?? []);
}

/** True for the one language a formula engine may be asked to run. */
export function isFhirPath(expression: Expression): boolean {
  return expression.language === 'text/fhirpath';
}

function readExpression(value: unknown): Expression | undefined {
  const object = asObject(value);
  const expression = asText(object?.expression) ?? asText(value);
  if (expression === undefined) return undefined;
  const name = asText(object?.name);
  return { language: asText(object?.language) ?? 'text/fhirpath', expression, ...(name !== undefined && { name }) };
}
