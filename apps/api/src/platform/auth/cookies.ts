import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV, type Env } from '../../config/env-provider';

const SESSION_SECONDS = 12 * 60 * 60;
const LINK_PATH = '/api/public';

/** The two cookies there are: a member's session, and a client's link, which opens nothing else. */
@Injectable()
export class Cookies {
  private readonly secure: boolean;
  private readonly session: string;
  private readonly link: string;

  constructor(@Inject(ENV) env: Env) {
    this.secure = env.PUBLIC_URL.startsWith('https:');
    this.session = this.secure ? '__Host-skinroot' : 'skinroot';
    this.link = this.secure ? '__Secure-skinroot-link' : 'skinroot-link';
  }

  readSession(request: FastifyRequest): string | undefined {
    return request.cookies[this.session];
  }

  setSession(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.session, token, { ...this.options('/'), maxAge: SESSION_SECONDS });
  }

  clearSession(reply: FastifyReply): void {
    void reply.clearCookie(this.session, this.options('/'));
  }

  readLink(request: FastifyRequest): string | undefined {
    return request.cookies[this.link];
  }

  setLink(reply: FastifyReply, token: string, expiresAt: Date, now: Date): void {
    const maxAge = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000));
    void reply.setCookie(this.link, token, { ...this.options(LINK_PATH), maxAge });
  }

  private options(path: string) {
    return { path, httpOnly: true, secure: this.secure, sameSite: 'lax' } as const;
  }
}
