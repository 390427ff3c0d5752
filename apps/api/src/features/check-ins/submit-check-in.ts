import { Injectable } from '@nestjs/common';
import type { CheckIn, SubmitCheckIn } from '@skinroot/contracts';
import { daysBetween, todayIn } from '@skinroot/domain';
import { foodById } from '@skinroot/reference';
import { randomUUID } from 'node:crypto';
import { Problem } from '../../platform/problems/problem';
import type { Scope } from '../../platform/scope/scope';
import type { ClientEntity } from '../clients/client.entity';
import { ClientsService } from '../clients/clients.service';
import type { CheckInEntity } from './check-in.entity';
import { toCheckIn } from './check-in.mapper';
import { CheckInRepository } from './check-in.repository';
import { skinIndexOf } from './skin-index';

/** How far back a missed day may be filled in. */
const OPEN_DAYS = 14;
/** How far a device's clock may run ahead of ours. */
const CLOCK_AHEAD_MS = 5 * 60_000;

/** A day as the client gives it: written on that day it is an observation, afterwards an estimate. */
@Injectable()
export class CheckInSubmission {
  constructor(
    private readonly checkIns: CheckInRepository,
    private readonly clients: ClientsService,
  ) {}

  async submit(scope: Scope, clientId: string, day: string, request: SubmitCheckIn): Promise<CheckIn> {
    const client = await this.clients.loadActive(scope, clientId);
    assertOpen(scope, client, day);
    await this.checkIns.save(scope, toRow(scope, client, day, request));
    if ((client.lastCheckInOn ?? '') < day) await this.clients.noteCheckIn(scope, clientId, day);
    return toCheckIn((await this.checkIns.findByDay(scope, clientId, day)) as CheckInEntity);
  }
}

function assertOpen(scope: Scope, client: ClientEntity, day: string): void {
  const age = daysBetween(day, todayIn(client.timeZone, scope.now));
  if (age < 0) throw new Problem('day-not-open', { detail: 'This day has not begun yet.' });
  // What the system brings in (a move from elsewhere, the demo) may be older.
  if (age > OPEN_DAYS && scope.actor.kind !== 'system')
    throw new Problem('day-not-open', { detail: `Days older than ${OPEN_DAYS} days stay as they are.` });
}

function toRow(
  scope: Scope,
  client: ClientEntity,
  day: string,
  { skin, offPlan, ...request }: SubmitCheckIn,
): CheckInEntity {
  const recordedAt = new Date(request.recordedAt);
  const isOfThatDay =
    todayIn(client.timeZone, recordedAt) === day && recordedAt.getTime() <= scope.now.getTime() + CLOCK_AHEAD_MS;
  return {
    id: randomUUID(),
    practiceId: client.practiceId,
    clientId: client.id,
    day,
    timeZone: client.timeZone,
    clientMadeId: request.clientMadeId,
    origin: isOfThatDay ? 'observed' : 'estimated',
    itch: skin.itch,
    burn: skin.burn,
    red: skin.red,
    dry: skin.dry,
    newSpots: skin.new,
    skinIndex: skinIndexOf(skin),
    sleep: request.sleep,
    stress: request.stress,
    stool: request.stool,
    plan: request.plan,
    // A phone may hold a food list older than ours: the name the client saw is kept, an id that names nothing is not.
    offPlan: offPlan.map(({ name, foodId }) => ({ name, foodId: foodId !== null && foodById(foodId) ? foodId : null })),
    note: request.note,
    recordedAt,
    savedAt: scope.now,
  };
}
