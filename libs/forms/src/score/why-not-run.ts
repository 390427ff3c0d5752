import type { Expression } from '../model/form';
import { isFhirPath } from '../read/expressions';

/** Regular expressions and loops of a stranger's form may never end; an escaped name could hide one. */
const MAY_NOT_END = /matches|repeat|\\u/i;
/** Loops that go down the items of a response come to their end. */
const GOES_DOWN = /\.repeat\(\s*((item|answer)\s*(\|\s*)?)+\)/g;
/** Names that every engine knows; vs and ext begin longer ones. */
const BUILT_IN = ['resource', 'context', 'questionnaire', 'sct', 'loinc', 'ucum', 'vs', 'ext'];

/**
 * Why a formula is not run, in words; undefined when it may be.
 * @param isKnown - whether there is a variable of a name; default, any
 */
export function whyNotRun(
  { language, expression }: Expression,
  isKnown: (name: string) => boolean = () => true,
): string | undefined {
  if (!isFhirPath({ language, expression })) return `formulas in ${language} cannot be run`;
  if (MAY_NOT_END.test(expression.replace(GOES_DOWN, ''))) return 'it could take for ever';
  // Data about the person, queries and the like are named in public forms, but are not here.
  const names = [...expression.replace(/'(?:\\.|[^\\'])*'/g, '').matchAll(/%(\w+)/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !BUILT_IN.includes(name) && !isKnown(name));
  return unknown && `it needs %${unknown}, which cannot be had`;
}
