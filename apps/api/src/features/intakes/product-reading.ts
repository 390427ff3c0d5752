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
import type { ClientEntity } from '../clients/client.entity';
import type { AnswerRow } from './answer-set';
import { NICKEL_POSITIVE } from './intake-facts';
import { pastedProducts } from './pasted-products';
import { isOfShelf, type ShelfProduct, shelfProducts } from './shelf-products';

const index = ingredientIndex(ingredients);
const PRODUCT_LISTS = ['products.list', 'visit.new-products'];
/** So many known ingredients make any long text an ingredient list. */
const A_LIST = 3;
const MOST_PRODUCTS = 40;
const LONGEST = 20_000;

/** What the products of an intake say by their labels. What cannot be read is listed, and a pH is never guessed. */
export function readProducts(rows: readonly AnswerRow[], context: ProductContext): IntakeProduct[] {
  const shelf = shelfProducts(rows).map((product) => readProduct(product, context));
  return [...shelf, ...readTexts(rows, context)].slice(0, MOST_PRODUCTS);
}

function readTexts(rows: readonly AnswerRow[], context: ProductContext): IntakeProduct[] {
  const texts = rows.filter(
    (row) => row.isAnswered && (row.item.type === 'text' || row.item.type === 'string') && !isOfShelf(row),
  );
  return texts.flatMap(({ path, item, answer }) => {
    const read = pastedProducts(answer).map((pasted) =>
      readProduct({ ...pasted, path, ph: null, told: [], photos: [] }, context),
    );
    const isList = PRODUCT_LISTS.includes(item.linkId);
    return read.filter(({ known }) => isList || known >= A_LIST);
  });
}

function readProduct(product: ShelfProduct, context: ProductContext): IntakeProduct {
  const { found, unknown } = parseIngredientList(product.ingredients.slice(0, LONGEST), index);
  const { value, origin, verdict } = phFinding(product.ph, phBands);
  return {
    linkId: product.path,
    name: product.name,
    ingredients: product.ingredients,
    known: found.length,
    unknown,
    findings: productFindings(found, productChecks, context),
    ph: { value, origin, verdict },
    told: product.told.map(({ path, text, answer }) => ({ linkId: path, text, answer })),
    photos: product.photos,
  };
}

/** What matters for this client's products, from these answers or from the record. */
export const productContext = (
  plain: Readonly<Record<string, PlainAnswer>>,
  record: Pick<ClientEntity, 'conditions' | 'tags'>,
): ProductContext => ({
  nickelSensitive: plain['nickel.patch-test'] === 'positive' || record.tags.includes(NICKEL_POSITIVE),
  acne: [plain['skin.problem']].flat().includes('acne') || record.conditions.some((words) => /\bacne\b/i.test(words)),
});
