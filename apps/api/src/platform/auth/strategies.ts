import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategyBase } from 'passport-local';
import { Problem } from '../problems/problem';
import type { Actor } from '../scope/scope';
import { Cookies } from './cookies';
import { Passwords } from './passwords';
import { SessionRepository } from './session.repository';

/** E-mail and password in the body. */
@Injectable()
export class LocalStrategy extends PassportStrategy(LocalStrategyBase, 'local') {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  async validate(email: string, password: string): Promise<Actor> {
    const found = await this.sessions.findCredentials(email.toLowerCase());
    const right = await this.passwords.matches(password, found?.passwordHash ?? null);
    if (!found || !right) throw new Problem('sign-in-failed');
    return { kind: 'member', practiceId: found.practiceId, id: found.id, role: 'assistant' };
  }
}

/** A member's session cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly cookies: Cookies,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Actor> {
    const token = this.cookies.readSession(request);
    const actor = token === undefined ? null : await this.sessions.findMember(token);
    if (!actor) throw new Problem('signed-out');
    return actor;
  }
}

/** The narrow cookie of an opened link. */
@Injectable()
export class LinkStrategy extends PassportStrategy(CustomStrategy, 'link') {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly cookies: Cookies,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Actor> {
    const token = this.cookies.readLink(request);
    const actor = token === undefined ? null : await this.sessions.findLink(token);
    if (!actor) throw new Problem('link-not-valid');
    return actor;
  }
}

@Injectable()
export class LocalGuard extends AuthGuard('local') {}
@Injectable()
export class SessionGuard extends AuthGuard('session') {}
@Injectable()
export class LinkGuard extends AuthGuard('link') {}
