import { Injectable } from '@nestjs/common';
import { addDays, startOfDay, todayIn } from '@skinroot/domain';
import { randomUUID } from 'node:crypto';
import { enqueue } from '../jobs/jobs';
import type { Scope } from '../scope/scope';
import { PlannedMessageEntity } from './planned-message.entity';

/** Days after the link went out. */
const AFTER_DAYS = [2, 5];
/** Ten in the morning; an hour off on the two days a year that have 23 or 25. */
const INTO_THE_DAY_MS = 10 * 60 * 60 * 1000;

/** Reminders of an intake: planned with the link that asks for it, in one transaction, and told apart from what was sent. */
@Injectable()
export class ReminderPlan {
  /** Plans both reminders, unless some are planned already. */
  async add(
    scope: Scope,
    { clientId, intakeId, timeZone }: { clientId: string; intakeId: string; timeZone: string },
  ): Promise<void> {
    if (await scope.db.existsBy(PlannedMessageEntity, { intakeId, state: 'planned', ...scope.own })) return;
    const today = todayIn(timeZone, scope.now);
    for (const days of AFTER_DAYS) {
      const dueAt = new Date(Date.parse(startOfDay(addDays(today, days), timeZone)) + INTO_THE_DAY_MS);
      const id = randomUUID();
      const { practiceId } = scope;
      await scope.db.insert(PlannedMessageEntity, {
        id,
        practiceId,
        clientId,
        intakeId,
        kind: 'reminder',
        dueAt,
        state: 'planned',
        because: '',
        createdAt: scope.now,
        doneAt: null,
      });
      await enqueue(scope, { task: 'remind', payload: { practiceId, messageId: id }, at: dueAt, key: id });
    }
  }

  /** The message, held until the transaction ends, while it is still to be written. */
  async findToSend(scope: Scope, id: string): Promise<PlannedMessageEntity | null> {
    return scope.db.findOne(PlannedMessageEntity, {
      where: { id, state: 'planned', ...scope.own },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async close(scope: Scope, id: string, outcome: { state: 'done' | 'skipped'; because: string }): Promise<void> {
    await scope.db.update(PlannedMessageEntity, { id, ...scope.own }, { ...outcome, doneAt: scope.now });
  }
}
