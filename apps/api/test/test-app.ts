import { FixedClock } from '../src/platform/clock/clock';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../src/config/env';
import { createApp } from '../src/create-app';
import { createAppDataSource } from '../src/platform/database/data-source';
import { createTestDatabase, type TestDatabase } from './test-database';

const ORIGIN = 'http://127.0.0.1';
export const PASSWORD = 'a quiet garden in May';

type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody who calls the API: keeps cookies, sends what a browser of ours would send. */
export class Caller {
  private cookies: string[] = [];

  constructor(private readonly server: Parameters<typeof request>[0]) {}

  call(method: Method, path: string, headers: Record<string, string> = {}): request.Test {
    const agent = request(this.server);
    const test = agent[method](path).set({ 'sec-fetch-site': 'same-origin', origin: ORIGIN, ...headers });
    if (this.cookies.length > 0) void test.set('cookie', this.cookies.join('; '));
    test.on('response', (response: request.Response) => this.keep(response));
    return test;
  }

  get(path: string) {
    return this.call('get', path);
  }
  post(path: string, body?: object, headers?: Record<string, string>) {
    return this.call('post', path, headers).send(body);
  }
  put(path: string, body: object, headers?: Record<string, string>) {
    return this.call('put', path, headers).send(body);
  }
  /** `version` goes into If-Match. */
  patch(path: string, body: object, version: number) {
    return this.call('patch', path, { 'if-match': `"${version}"` }).send(body);
  }
  delete(path: string) {
    return this.call('delete', path);
  }

  private keep(response: request.Response): void {
    const set = (response.headers['set-cookie'] ?? []) as unknown as string[];
    for (const line of set) {
      const [pair = ''] = line.split(';');
      const name = pair.split('=')[0] ?? '';
      this.cookies = this.cookies.filter((kept) => !kept.startsWith(`${name}=`));
      if (!pair.endsWith('=')) this.cookies.push(pair);
    }
  }
}

export interface TestApp {
  app: NestFastifyApplication;
  clock: FixedClock;
  database: DataSource;
  urls: TestDatabase;
  anonymous(): Caller;
  /** A fresh practice with its owner signed in. */
  aPractice(): Promise<{ owner: Caller; practiceId: string; email: string; name: string }>;
  /** A member of a practice, signed in. */
  aMember(owner: Caller, role: 'practitioner' | 'assistant'): Promise<Caller>;
  close(): Promise<void>;
}

/** The whole API on a database of this suite's own, without a port. */
export async function startTestApp(
  now = '2026-03-02T09:00:00Z',
  parts: { urls?: TestDatabase; filtersByPractice?: boolean; log?: { write(line: string): void } } = {},
): Promise<TestApp> {
  const urls = parts.urls ?? (await createTestDatabase());
  const database = await createAppDataSource(urls.appUrl);
  const clock = new FixedClock(now);
  const dataDir = await mkdtemp(join(tmpdir(), 'skinroot-spec-'));
  const level = parts.log ? 'trace' : 'silent';
  const env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: level, PUBLIC_URL: ORIGIN, NODE_ENV: 'test' });
  const app = await createApp({
    env,
    database,
    clock,
    ...(parts.log && { log: parts.log }),
    ...(parts.filtersByPractice !== undefined && { filtersByPractice: parts.filtersByPractice }),
  });
  const anonymous = () => new Caller(app.getHttpServer());
  return {
    app,
    clock,
    database,
    urls,
    anonymous,
    aPractice: async () => {
      const owner = anonymous();
      await database.query(`DELETE FROM rate_limits WHERE key LIKE 'sign-up%'`);
      const email = `${randomUUID()}@example.com`;
      const body = {
        practiceName: 'Kvist Skin',
        name: 'Ebba Kvist',
        email,
        password: PASSWORD,
        timeZone: 'Europe/Stockholm',
        locale: 'en',
      };
      const { body: me } = await owner.post('/api/practices', body).expect(201);
      return { owner, practiceId: me.practice.id as string, email, name: 'Ebba Kvist' };
    },
    aMember: async (owner, role) => {
      const email = `${randomUUID()}@example.com`;
      await owner.post('/api/members', { name: `The ${role}`, email, password: PASSWORD, role }).expect(201);
      const member = anonymous();
      await member.post('/api/session', { email, password: PASSWORD }).expect(200);
      return member;
    },
    close: async () => {
      await app.close();
      if (database.isInitialized) await database.destroy();
      await urls.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
