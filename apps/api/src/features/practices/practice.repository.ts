import { Injectable } from '@nestjs/common';
import type { Role } from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../platform/scope/scope';
import { MemberEntity } from './member.entity';
import { PracticeEntity } from './practice.entity';

@Injectable()
export class PracticeRepository {
  async create(scope: Scope, practice: { name: string; timeZone: string; locale: string }): Promise<PracticeEntity> {
    const row = { id: scope.practiceId, ...practice, createdAt: scope.now };
    await scope.db.insert(PracticeEntity, row);
    return row;
  }

  async get(scope: Scope): Promise<PracticeEntity> {
    return scope.db.findOneByOrFail(PracticeEntity, { id: scope.practiceId });
  }

  async addMember(
    scope: Scope,
    member: { name: string; email: string; role: Role; passwordHash: string },
  ): Promise<MemberEntity> {
    const row = { id: randomUUID(), practiceId: scope.practiceId, ...member, createdAt: scope.now, disabledAt: null };
    await scope.db.insert(MemberEntity, row);
    return row;
  }

  async findMember(scope: Scope, id: string): Promise<MemberEntity | null> {
    return scope.db.findOneBy(MemberEntity, { id, ...scope.own });
  }

  async listMembers(scope: Scope): Promise<MemberEntity[]> {
    return scope.db.find(MemberEntity, { where: scope.own, order: { createdAt: 'ASC' } });
  }
}
