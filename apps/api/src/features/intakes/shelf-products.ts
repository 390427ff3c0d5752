import type { ProductPh } from '@skinroot/domain';
import type { AnswerValue, Attachment } from '@skinroot/forms';
import type { AnswerRow } from './answer-set';

/** One product of a shelf form, as the client described it. */
export interface ShelfProduct {
  /** The question its name stands in. */
  path: string;
  name: string | null;
  ingredients: string;
  /** Null unless the client says where the value is from. */
  ph: ProductPh | null;
  told: AnswerRow[];
  photos: Attachment[];
}

const NAME = 'shelf.name';
const INGREDIENTS = 'shelf.ingredients';
const TOLD = ['shelf.kind', 'shelf.where', 'shelf.often', 'shelf.stings'];
const PH_KNOWN = 'shelf.ph-known';
const PH = 'shelf.ph';
const LABEL = 'shelf.label';
const OURS = [NAME, INGREDIENTS, ...TOLD, PH_KNOWN, PH, LABEL];

/** Whether a row is part of a product, in the shelf form or a copy of it. */
export const isOfShelf = ({ item }: AnswerRow): boolean => OURS.includes(item.linkId);

/** The products of a shelf, in the order in which they were entered; one without any answer is none. */
export function shelfProducts(rows: readonly AnswerRow[]): ShelfProduct[] {
  const byProduct = new Map<string, AnswerRow[]>();
  for (const row of rows.filter(isOfShelf)) {
    const occurrence = row.path.slice(row.item.linkId.length);
    byProduct.set(occurrence, [...(byProduct.get(occurrence) ?? []), row]);
  }
  return [...byProduct.values()].filter((own) => own.some(({ isAnswered }) => isAnswered)).map(asProduct);
}

function asProduct(own: readonly AnswerRow[]): ShelfProduct {
  const row = (linkId: string) => own.find(({ item, isAnswered }) => isAnswered && item.linkId === linkId);
  return {
    path: row(NAME)?.path ?? own[0]?.path ?? NAME,
    name: row(NAME)?.answer ?? null,
    ingredients: row(INGREDIENTS)?.answer ?? '',
    ph: phOf(row(PH_KNOWN)?.values[0], row(PH)?.values[0]),
    told: own.filter(({ item, isAnswered }) => isAnswered && TOLD.includes(item.linkId)),
    photos: (row(LABEL)?.values ?? []).filter(isFile),
  };
}

function phOf(known: AnswerValue | undefined, value: AnswerValue | undefined): ProductPh | null {
  const origin = typeof known === 'object' && 'code' in known ? known.code : known;
  if (typeof value !== 'number' || !(value >= 0 && value <= 14)) return null;
  return origin === 'measured' || origin === 'maker' ? { value, origin } : null;
}

const isFile = (value: AnswerValue): value is Attachment => typeof value === 'object' && 'id' in value;
