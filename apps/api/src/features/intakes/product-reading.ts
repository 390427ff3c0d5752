import type { IntakeProduct } from '@skinroot/contracts';
import {
  type AnswerValue as PlainAnswer,
  ingredientIndex,
  parseIngredientList,
  phFinding,
  type ProductContext,
  productFindings,
} from '@skinroot/domain';
import { ingredients, phBands, productChecks } from '@skinroot/reference';
import type { AnswerRow } from './answer-set';
import { pastedProducts } from './pasted-products';

const index = ingredientIndex(ingredients);
const PRODUCT_LISTS = ['products.list'];
/** So many known ingredients make any long text an ingredient list. */
const A_LIST = 3;
const MOST_PRODUCTS = 40;
const LONGEST = 20_000;

/** What the products of an intake say by their labels. What cannot be read is listed, and a pH is never guessed. */
export function readProducts(rows: readonly AnswerRow[], context: ProductContext): IntakeProduct[] {
  const texts = rows.filter(({ item, isAnswered }) => isAnswered && (item.type === 'text' || item.type === 'string'));
  const products = texts.flatMap(({ path, item, answer }) => {
    const read = pastedProducts(answer).map((pasted) => readProduct(path, pasted, context));
    const isShelf = PRODUCT_LISTS.includes(item.linkId);
    return read.filter(({ known }) => isShelf || known >= A_LIST);
  });
  return products.slice(0, MOST_PRODUCTS);
}

function readProduct(
  linkId: string,
  { name, ingredients: text }: { name: string | null; ingredients: string },
  context: ProductContext,
): IntakeProduct {
  const { found, unknown } = parseIngredientList(text.slice(0, LONGEST), index);
  const { value, verdict } = phFinding(null, phBands);
  const findings = productFindings(found, productChecks, context);
  return { linkId, name, ingredients: text, known: found.length, unknown, findings, ph: { value, verdict } };
}

export const productContext = (plain: Readonly<Record<string, PlainAnswer>>): ProductContext => ({
  nickelSensitive: plain['nickel.patch-test'] === 'positive',
  acne: [plain['skin.problem']].flat().includes('acne'),
});
