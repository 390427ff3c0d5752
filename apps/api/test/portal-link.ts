import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '../src/platform/auth/secret-token';
import type { Caller, TestApp } from './test-app';

/** A client's phone with the portal link opened: rows made by hand, for specs that are about something else. */
export async function aPhone(
  test: TestApp,
  practiceId: string,
  clientId: string,
): Promise<Pick<Caller, 'get' | 'put'>> {
  const [linkId, token] = [randomUUID(), newToken()];
  await test.database.transaction(async (db) => {
    await db.query(`SELECT set_config('app.practice', $1, true)`, [practiceId]);
    await db.query(
      `INSERT INTO links (id, practice_id, client_id, purpose, token_hash, created_at, expires_at, opened_at)
       VALUES ($1, $2, $3, 'portal', $4, '2020-01-01', '2090-01-01', '2020-01-01')`,
      [linkId, practiceId, clientId, hashToken(newToken())],
    );
    await db.query(
      `INSERT INTO link_sessions (id_hash, practice_id, link_id, created_at) VALUES ($1, $2, $3, '2020-01-01')`,
      [hashToken(token), practiceId, linkId],
    );
  });
  const device = test.anonymous();
  const headers = { cookie: `skinroot-link=${token}` };
  return {
    get: (path) => device.call('get', path, headers),
    put: (path, body) => device.call('put', path, headers).send(body),
  };
}
