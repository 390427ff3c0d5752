import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Scope } from '../scope/scope';
import { OutgoingMailEntity } from './outgoing-mail.entity';

@Injectable()
export class MailRepository {
  async insert(scope: Scope, mail: OutgoingMailEntity): Promise<void> {
    await scope.db.insert(OutgoingMailEntity, mail);
  }

  /** The last message that went, or is to go, to a client; nobody else writes to them until this transaction ends. */
  async findLatestTo(scope: Scope, clientId: string): Promise<OutgoingMailEntity | null> {
    await scope.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('mail ' || $1, 0))`, [clientId]);
    return scope.db.findOne(OutgoingMailEntity, {
      where: { clientId, state: In(['waiting', 'sent']), ...scope.own },
      order: { createdAt: 'DESC' },
    });
  }

  async findById(scope: Scope, id: string): Promise<OutgoingMailEntity | null> {
    return scope.db.findOneBy(OutgoingMailEntity, { id, ...scope.own });
  }

  async update(
    scope: Scope,
    id: string,
    changes: Partial<Pick<OutgoingMailEntity, 'state' | 'because' | 'sentAt'>>,
  ): Promise<void> {
    await scope.db.update(OutgoingMailEntity, { id, ...scope.own }, changes);
  }

  /** Gives up on messages whose process ended before they went. */
  async skipLost(scope: Scope, before: Date, because: string): Promise<void> {
    await scope.db.update(
      OutgoingMailEntity,
      { state: 'waiting', because: '', createdAt: LessThan(before), ...scope.own },
      { state: 'skipped', because },
    );
  }
}
