import type { SubmitCheckIn } from '@skinroot/contracts';
import { addDays } from '@skinroot/domain';
import { randomUUID } from 'node:crypto';
import { CheckInsService } from '../src/features/check-ins/check-ins.service';
import { Scopes } from '../src/platform/scope/scopes';
import type { TestApp } from './test-app';

/** What is written on each day of a diary, oldest first; null leaves the day out. */
export type DiaryDay = { level: number; changes?: Partial<SubmitCheckIn> } | null;

/** Days written through the check-ins' own service; `level` is given to all five ratings. */
export async function aDiary(
  test: TestApp,
  { practiceId, clientId }: { practiceId: string; clientId: string },
  from: string,
  days: readonly DiaryDay[],
): Promise<void> {
  const checkIns = test.app.get(CheckInsService, { strict: false });
  const actor = { kind: 'system', practiceId, id: null } as const;
  await test.app.get(Scopes, { strict: false }).run(actor, { action: 'a diary', requestId: 'spec' }, async (scope) => {
    for (const [at, written] of days.entries()) {
      const day = addDays(from, at);
      if (written) await checkIns.submit(scope, clientId, day, { ...ordinary(day, written.level), ...written.changes });
    }
  });
}

const ordinary = (day: string, level: number): SubmitCheckIn => ({
  clientMadeId: randomUUID(),
  recordedAt: `${day}T06:00:00Z`,
  skin: { itch: level, burn: level, red: level, dry: level, new: level },
  sleep: 2,
  stress: 2,
  stool: 4,
  plan: 'kept',
  offPlan: [],
  note: '',
});
