import { z } from 'zod';
import { clientParams, day, id, instant, text } from './primitives';
import { routes } from './route';

const rating = z.number().int().min(0).max(10).nullable();

/** The five ratings of the skin day index, 0-10; null is not rated. */
export const skinRatingsSchema = z.strictObject({ itch: rating, burn: rating, red: rating, dry: rating, new: rating });
export type SkinRatings = z.infer<typeof skinRatingsSchema>;

/** A day as the client gives it. `recordedAt` is the device's clock when it was filled in. */
export const submitCheckInSchema = z.strictObject({
  clientMadeId: id,
  recordedAt: instant,
  skin: skinRatingsSchema,
  /** Sleep disturbed last night, 0-10. */
  sleep: rating,
  /** Stress these days, 1-5. */
  stress: z.number().int().min(1).max(5).nullable(),
  /** Stool form, 1-7. */
  stool: z.number().int().min(1).max(7).nullable(),
  plan: z.enum(['kept', 'slip']).nullable(),
  offPlan: z.array(z.strictObject({ name: text(80, 1), foodId: text(60).nullable().default(null) })).max(30),
  note: text(2000),
});
export type SubmitCheckIn = z.infer<typeof submitCheckInSchema>;

export const checkInSchema = z.object({
  id,
  day,
  origin: z.enum(['observed', 'estimated']),
  skin: z.object({
    itch: z.number().nullable(),
    burn: z.number().nullable(),
    red: z.number().nullable(),
    dry: z.number().nullable(),
    new: z.number().nullable(),
  }),
  /** Skin day index, 0-100; null when too few ratings were given. */
  skinIndex: z.number().nullable(),
  skinBand: z.string().nullable(),
  sleep: z.number().nullable(),
  stress: z.number().nullable(),
  stool: z.number().nullable(),
  plan: z.enum(['kept', 'slip']).nullable(),
  offPlan: z.array(z.object({ name: z.string(), foodId: z.string().nullable() })),
  note: z.string(),
  recordedAt: instant,
});
export type CheckIn = z.infer<typeof checkInSchema>;

export const dayRangeQuery = z.strictObject({ from: day.optional(), to: day.optional() });

/** Every day of the range, filled in or not. */
export const checkInDaySchema = z.object({
  day,
  origin: z.enum(['observed', 'estimated', 'missing']),
  checkIn: checkInSchema.nullable(),
});
export type CheckInDay = z.infer<typeof checkInDaySchema>;

export const checkInRoutes = routes({
  list: {
    method: 'GET',
    path: '/api/clients/:clientId/check-ins',
    summary: 'Days with what was recorded, or missing',
    params: clientParams,
    query: dayRangeQuery,
    response: z.object({ from: day, to: day, days: z.array(checkInDaySchema) }),
  },
});
