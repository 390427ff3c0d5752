import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import type { Scope } from '../../platform/scope/scope';
import { CheckInEntity } from './check-in.entity';

@Injectable()
export class CheckInRepository {
  async findByDay(scope: Scope, clientId: string, day: string): Promise<CheckInEntity | null> {
    return scope.db.findOneBy(CheckInEntity, { clientId, day, ...scope.own });
  }

  async list(scope: Scope, clientId: string, from: string, to: string): Promise<CheckInEntity[]> {
    return scope.db.find(CheckInEntity, {
      where: { clientId, day: Between(from, to), ...scope.own },
      order: { day: 'ASC' },
    });
  }

  async findFirstDay(scope: Scope, clientId: string): Promise<string | null> {
    const first = await scope.db.findOne(CheckInEntity, {
      select: { id: true, day: true },
      where: { clientId, ...scope.own },
      order: { day: 'ASC' },
    });
    return first?.day ?? null;
  }

  /**
   * One row a day. What stands there stays when it was written on the day and this is an estimate, or when it is newer;
   * decided by the database, so that two devices at once end the same way.
   */
  async save(scope: Scope, row: CheckInEntity): Promise<void> {
    await scope.db.query(
      `INSERT INTO check_ins AS kept (id, practice_id, client_id, day, time_zone, client_made_id, origin, itch, burn, red, dry, new_spots,
         skin_index, sleep, stress, stool, plan, off_plan, note, recorded_at, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
       ON CONFLICT (practice_id, client_id, day) DO UPDATE SET
         time_zone = EXCLUDED.time_zone, client_made_id = EXCLUDED.client_made_id, origin = EXCLUDED.origin, itch = EXCLUDED.itch,
         burn = EXCLUDED.burn, red = EXCLUDED.red, dry = EXCLUDED.dry, new_spots = EXCLUDED.new_spots, skin_index = EXCLUDED.skin_index,
         sleep = EXCLUDED.sleep, stress = EXCLUDED.stress, stool = EXCLUDED.stool, plan = EXCLUDED.plan, off_plan = EXCLUDED.off_plan,
         note = EXCLUDED.note, recorded_at = EXCLUDED.recorded_at, saved_at = EXCLUDED.saved_at
       WHERE CASE WHEN kept.origin = EXCLUDED.origin THEN EXCLUDED.recorded_at >= kept.recorded_at ELSE EXCLUDED.origin = 'observed' END`,
      [
        row.id,
        row.practiceId,
        row.clientId,
        row.day,
        row.timeZone,
        row.clientMadeId,
        row.origin,
        row.itch,
        row.burn,
        row.red,
        row.dry,
        row.newSpots,
        row.skinIndex,
        row.sleep,
        row.stress,
        row.stool,
        row.plan,
        JSON.stringify(row.offPlan),
        row.note,
        row.recordedAt,
        row.savedAt,
      ],
    );
  }
}
