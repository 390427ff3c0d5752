import { z } from 'zod';

/** Query of a keyset-paged list; `cursor` comes from the page before. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
});

/** One page of a list; `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** One page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
