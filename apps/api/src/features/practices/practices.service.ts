import { Injectable } from '@nestjs/common';
import type { createMemberSchema, Me, Member, SignUp } from '@skinroot/contracts';
import { randomUUID } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import { Passwords } from '../../platform/auth/passwords';
import { SessionRepository } from '../../platform/auth/session.repository';
import { Problem } from '../../platform/problems/problem';
import type { Actor, Scope } from '../../platform/scope/scope';
import { Scopes } from '../../platform/scope/scopes';
import { FormLibrary } from '../forms/form-library';
import { toMember, toPractice } from './practice.mapper';
import { PracticeRepository } from './practice.repository';

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class PracticesService {
  constructor(
    private readonly scopes: Scopes,
    private readonly practices: PracticeRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionRepository,
    private readonly library: FormLibrary,
  ) {}

  /** A practice, its owner, the shipped forms, and an open session. */
  async signUp(request: SignUp, requestId: string): Promise<{ me: Me; token: string }> {
    const passwordHash = await this.passwords.hash(request.password);
    const actor: Actor = { kind: 'system', practiceId: randomUUID(), id: null };
    return this.scopes.run(actor, { action: 'POST /api/practices', requestId }, async (scope) => {
      const practice = await this.practices.create(scope, {
        name: request.practiceName,
        timeZone: request.timeZone,
        locale: request.locale,
      });
      const owner = await this.addMember(scope, {
        name: request.name,
        email: request.email,
        role: 'owner',
        passwordHash,
      });
      await this.library.install(scope);
      return {
        me: { member: owner, practice: toPractice(practice) },
        token: await this.sessions.open(scope, owner.id),
      };
    });
  }

  async signIn(actor: Actor, requestId: string): Promise<{ me: Me; token: string }> {
    return this.scopes.run(actor, { action: 'POST /api/session', requestId }, async (scope) => ({
      me: await this.me(scope),
      token: await this.sessions.open(scope, scope.member.id),
    }));
  }

  async me(scope: Scope): Promise<Me> {
    const member = await this.practices.findMember(scope, scope.member.id);
    if (!member) throw new Problem('signed-out');
    return { member: toMember(member), practice: toPractice(await this.practices.get(scope)) };
  }

  async listMembers(scope: Scope): Promise<{ items: Member[] }> {
    return { items: (await this.practices.listMembers(scope)).map(toMember) };
  }

  async createMember(actor: Actor, request: z.infer<typeof createMemberSchema>, requestId: string): Promise<Member> {
    const passwordHash = await this.passwords.hash(request.password);
    const { name, email, role } = request;
    return this.scopes.run(actor, { action: 'POST /api/members', requestId }, (scope) =>
      this.addMember(scope, { name, email, role, passwordHash }),
    );
  }

  private async addMember(scope: Scope, member: Parameters<PracticeRepository['addMember']>[1]): Promise<Member> {
    try {
      return toMember(await this.practices.addMember(scope, member));
    } catch (error) {
      if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION) {
        throw new Problem('email-taken', { errors: [{ pointer: '#/email', detail: 'is in use already' }] });
      }
      throw error;
    }
  }
}
