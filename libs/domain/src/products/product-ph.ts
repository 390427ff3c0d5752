import type { PhBand } from '@skinroot/reference';

/** A product's pH as measured with a strip or stated by the maker. */
export interface ProductPh {
  value: number;
  origin: 'measured' | 'maker';
}

/** What is known of a product's pH; without a value there is no band: it is never guessed. */
export interface PhFinding {
  origin: ProductPh['origin'] | 'unknown';
  value: number | null;
  bandId: string | null;
  label: string;
  verdict: string;
}

/**
 * Band of a product's pH.
 * @param ph - null when nobody measured or stated it
 * @throws RangeError when the value lies outside 0 to 14
 */
export function phFinding(ph: ProductPh | null, bands: readonly PhBand[]): PhFinding {
  if (ph === null)
    return { origin: 'unknown', value: null, bandId: null, label: 'unknown', verdict: 'measure it or ask the maker' };
  if (!(ph.value >= 0 && ph.value <= 14)) throw new RangeError(`Not a pH: ${ph.value}`);
  const band = bands.find((row) => isWithin(row, ph.value));
  if (band === undefined) throw new RangeError(`No band for pH ${ph.value}`);
  return { ...ph, bandId: band.id, label: band.label, verdict: band.verdict };
}

function isWithin({ lt, lte, gt, gte }: PhBand, value: number): boolean {
  const isAbove = (gte === undefined || value >= gte) && (gt === undefined || value > gt);
  return isAbove && (lte === undefined || value <= lte) && (lt === undefined || value < lt);
}
