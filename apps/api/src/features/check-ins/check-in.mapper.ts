import type { CheckIn } from '@skinroot/contracts';
import { bandOf } from '@skinroot/domain';
import type { CheckInEntity } from './check-in.entity';
import { skinDayIndex } from './skin-index';

export const toCheckIn = (row: CheckInEntity): CheckIn => ({
  id: row.id,
  day: row.day,
  origin: row.origin,
  skin: { itch: row.itch, burn: row.burn, red: row.red, dry: row.dry, new: row.newSpots },
  skinIndex: row.skinIndex,
  skinBand: row.skinIndex === null ? null : bandOf(skinDayIndex.bands, row.skinIndex),
  sleep: row.sleep,
  stress: row.stress,
  stool: row.stool,
  plan: row.plan,
  offPlan: row.offPlan.map(({ name, foodId }) => ({ name, foodId })),
  note: row.note,
  recordedAt: row.recordedAt.toISOString(),
});
