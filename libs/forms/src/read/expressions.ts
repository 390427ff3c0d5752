import { asObject, asText, defined } from '../json/json';
import type { Expression, Expressions } from '../model/form';
import type { Extensions } from './extensions';
import type { Note } from './report-log';

/** The formulas of an item; undefined when it has none. Languages other than FHIRPath are reported. */
export function readExpressions(extensions: Extensions, note: Note): Expressions | undefined {
  const [calculated, initial, enableWhen] = ['calculated', 'initial', 'enableWhen'].map((name) =>
    readExpression(extensions.value(`${name}Expression`)),
  );
  const variables = readVariables(extensions);
  const all = [calculated, initial, enableWhen, ...variables].filter((found) => found !== undefined);
  if (all.length === 0) return undefined;
  const others = new Set(all.filter((found) => !isFhirPath(found)).map(({ language }) => language));
  if (others.size > 0) note('expression', `A formula in ${[...others].join(', ')} is kept, but not computed.`);
  return { ...defined({ calculated, initial, enableWhen }), variables };
}

/** The `variable` extensions of an element, in order. */
export function readVariables(extensions: Extensions): readonly Expression[] {
  return extensions.values('variable').flatMap((value) => readExpression(value) ?? []);
}

/** True for the one language a formula engine may be asked to run. */
export function isFhirPath(expression: Expression | undefined): boolean {
  return expression?.language === 'text/fhirpath';
}

function readExpression(value: unknown): Expression | undefined {
  const object = asObject(value);
  const expression = asText(object?.expression) ?? asText(value);
  if (!expression) return undefined;
  return {
    language: asText(object?.language) ?? 'text/fhirpath',
    expression,
    ...defined({ name: asText(object?.name) }),
  };
}
