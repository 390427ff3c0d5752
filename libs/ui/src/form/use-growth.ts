import { createContext, startTransition, useContext, useEffect, useState } from 'react';
import { type Form, type FormItem, type ItemPlace, type Path, readPath } from '@skinroot/forms';

/** More than a phone shows at once; then so many more at a time, or half of what is there. */
const FIRST = 8;
const STEP = 30;

/** The order in the form of the last item that is drawn already. */
export const GrowthContext = createContext(Infinity);

/** Items that are drawn already; a long form is there at once and grows below the fold, between key presses. */
export function useDrawn(form: Form, items: readonly FormItem[]): readonly FormItem[] {
  const upTo = useContext(GrowthContext);
  return upTo === Infinity ? items : items.filter(({ linkId }) => (form.places.get(linkId)?.order ?? 0) <= upTo);
}

/**
 * How far a run of items is drawn: at first as far as the eye reaches, or as far as the question at `reach`, then step
 * by step all of it, in renderings that give way to what the person does.
 * @returns for `GrowthContext`
 */
export function useGrowth(form: Form, items: readonly FormItem[], reach: Path | undefined): number {
  const first = items[0]?.linkId;
  const start = form.places.get(first ?? '')?.order ?? 0;
  const target = reach === undefined ? undefined : readPath(form, reach)?.place;
  const begun = Math.max(start + FIRST, target?.order ?? 0);
  const [grown, setGrown] = useState({ first, upTo: begun });
  const upTo = grown.first === first ? grown.upTo : begun;
  const isWhole = upTo >= lastOrder(form, items);
  useEffect(() => {
    if (!isWhole) startTransition(() => setGrown({ first, upTo: upTo + Math.max(STEP, (upTo - start) / 2) }));
  }, [first, start, upTo, isWhole]);
  return isWhole ? Infinity : upTo;
}

function lastOrder({ places }: Form, items: readonly FormItem[]): number {
  let last: FormItem | undefined = items.at(-1);
  let place: ItemPlace | undefined;
  for (; last; last = last.children.at(-1)) place = places.get(last.linkId);
  return place?.order ?? 0;
}
