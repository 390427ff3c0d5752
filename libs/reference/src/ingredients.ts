import data from './skincare.data.json';

/** What is known of an ingredient; the meaning of each flag stands in {@link ingredientFlagVocabulary}. */
export interface IngredientFlags {
  foamingSurfactant: 'anionic' | 'amphoteric' | 'nonionic' | null;
  soap: boolean;
  fragrance: boolean;
  fragranceAllergen: 'eu-26' | 'eu-2023' | null;
  essentialOil: boolean;
  dryingAlcohol: boolean;
  sensitisingPreservative: boolean;
  contactSensitiser: boolean;
  humectant: boolean;
  barrierLipid: boolean;
  biotic: 'prebiotic' | 'probiotic' | 'postbiotic' | null;
  exfoliant: 'AHA' | 'BHA' | 'PHA' | null;
  nickelTrace: boolean;
  irritant: boolean;
  prohibitedEU: boolean;
}
export type IngredientFlag = keyof IngredientFlags;

/** One cosmetic ingredient. Flags describe the ingredient, not the harm of a product. */
export interface Ingredient {
  id: string;
  /** INCI name, upper case. */
  inci: string;
  synonyms: readonly string[];
  functions: readonly string[];
  flags: IngredientFlags;
  /** 0-5 from rabbit-ear assays, a weak hint; null is not rated. */
  comedogenic: number | null;
  /** Flag -> source key. */
  sources: Readonly<Partial<Record<IngredientFlag | 'comedogenic', string>>>;
  note?: string;
}

/** A question put to every ingredient list. */
export interface ProductCheck {
  id: string;
  severity: 'avoid' | 'warn' | 'info' | 'good';
  when: string;
  text: string;
}

/** A band of product pH; the bounds that are present all hold. */
export interface PhBand {
  id: string;
  label: string;
  verdict: string;
  lt?: number;
  lte?: number;
  gt?: number;
  gte?: number;
}

/** The 276 ingredients. Source: each row's `sources`, keys in {@link ingredientSources}. */
export const ingredients = data.ingredients as unknown as readonly Ingredient[];

/** The eleven checks, in the order findings are reported. */
export const productChecks = data.checks as readonly ProductCheck[];

/** Bands of product pH from strongly acid to soap-like. */
export const phBands = data.pH.products.bands as readonly PhBand[];

/** pH of skin and products: reference range, facts with sources, how to measure. */
export const phFacts = {
  skin: data.pH.skin,
  products: data.pH.products.facts,
  measuring: data.pH.products.measuring,
} as const;

/** What each flag means, in words. */
export const ingredientFlagVocabulary = data.flagVocabulary as Readonly<Record<IngredientFlag, string>>;

/** Source key -> citation. */
export const ingredientSources = data.sources as Readonly<Record<string, string>>;

const byId = new Map(ingredients.map((ingredient) => [ingredient.id, ingredient]));

/** The ingredient with this id, or undefined. */
export function ingredientById(id: string): Ingredient | undefined {
  return byId.get(id);
}
