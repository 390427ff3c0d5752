import type { IngredientFlags, ProductCheck, ProductRule } from '@skinroot/reference';
import type { FoundIngredient } from './ingredient-list';

/** What matters for the client who uses the product. */
export interface ProductContext {
  nickelSensitive?: boolean;
  acne?: boolean;
}

/** A check that fired, with the ingredients that made it. */
export interface ProductFinding {
  id: string;
  severity: ProductCheck['severity'];
  text: string;
  /** INCI names. */
  ingredients: string[];
}

type Test = (found: FoundIngredient, context: ProductContext) => boolean;

const flags = (found: FoundIngredient): IngredientFlags => found.ingredient.flags;

/** Positions 1 to 5 make up the main part of a product. */
const isMainPart = (found: FoundIngredient): boolean => found.position <= 5;

const tests: Readonly<Record<string, Test>> = {
  foams: (found) => flags(found).foamingSurfactant !== null,
  'strong-foam': (found) => isMainPart(found) && flags(found).foamingSurfactant === 'anionic' && flags(found).irritant,
  'true-soap': (found) => flags(found).soap,
  fragrance: (found) => flags(found).fragrance,
  'fragrance-allergens': (found) => flags(found).fragranceAllergen !== null,
  'sensitising-preservative': (found) => flags(found).sensitisingPreservative,
  'drying-alcohol': (found) => isMainPart(found) && flags(found).dryingAlcohol,
  'nickel-trace': (found, context) => context.nickelSensitive === true && flags(found).nickelTrace,
  comedogenic: (found, context) => context.acne === true && (found.ingredient.comedogenic ?? 0) >= 4,
  prohibited: (found) => flags(found).prohibitedEU,
  'barrier-plus': (found) => isMainPart(found) && (flags(found).barrierLipid || flags(found).humectant),
};

/**
 * What an ingredient list says, in the order of the checks. Flags describe ingredients: amount, use and person decide.
 * Unknown entries of a list say nothing either way.
 * @throws RangeError when a check is not known
 */
export function productFindings(
  found: readonly FoundIngredient[],
  checks: readonly ProductCheck[],
  context: ProductContext = {},
): ProductFinding[] {
  return checks.flatMap(({ id, severity, text }) => {
    const test = tests[id];
    if (test === undefined) throw new RangeError(`No check ${id}`);
    const hits = found.filter((row) => test(row, context)).map((row) => row.ingredient.inci);
    return hits.length > 0 ? [{ id, severity, text, ingredients: hits }] : [];
  });
}

/**
 * Which of a phase's product rules an ingredient list meets; `exclude` speaks against the product.
 * @returns each rule that some ingredient meets, with those ingredients
 */
export function productRuleHits(
  found: readonly FoundIngredient[],
  rules: readonly ProductRule[],
): { rule: ProductRule; ingredients: string[] }[] {
  return rules.flatMap((rule) => {
    const hits = found.filter((row) => {
      const value = flags(row)[rule.when.flag];
      return rule.when.values ? rule.when.values.includes(String(value)) : Boolean(value);
    });
    return hits.length > 0 ? [{ rule, ingredients: hits.map((row) => row.ingredient.inci) }] : [];
  });
}
