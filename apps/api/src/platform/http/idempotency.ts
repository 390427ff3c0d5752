import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { notValid, Problem } from '../problems/problem';
import type { Scope } from '../scope/scope';

interface KeptRow {
  request_hash: Buffer;
  answer: Buffer | null;
}

/**
 * `Idempotency-Key`: the same key and request give the same answer, another request is refused.
 * The answer (it may hold a link) is kept encrypted under the key itself, of which only a hash is stored.
 */
@Injectable()
export class Idempotency {
  hasKey(request: FastifyRequest): boolean {
    return keyOf(request) !== null;
  }

  /** Work and answer in the scope's own transaction: both stand, or neither. */
  async once(scope: Scope, request: FastifyRequest, work: () => Promise<unknown>): Promise<unknown> {
    const kept = await this.find(scope, request);
    if (kept) return kept.answer;
    const answer = await work();
    await this.keep(scope, request, answer);
    return answer;
  }

  /** The answer kept for this request's key; null when there is none yet, or no key. */
  async find(scope: Scope, request: FastifyRequest): Promise<{ answer: unknown } | null> {
    const key = keyOf(request);
    if (key === null) return null;
    const requestHash = sha256(`${request.method} ${request.url}\n`, textOf(request.body));
    const kept = await this.claim(scope, sha256(key), requestHash);
    if (kept && !kept.request_hash.equals(requestHash)) throw new Problem('idempotency-key-reused');
    return kept?.answer ? { answer: unseal(key, kept.answer) } : null;
  }

  async keep(scope: Scope, request: FastifyRequest, answer: unknown): Promise<void> {
    const key = keyOf(request);
    if (key === null) return;
    await scope.db.query(
      'UPDATE idempotency_keys SET answer = $4 WHERE practice_id = $1 AND actor_id = $2 AND key_hash = $3',
      [scope.practiceId, scope.actor.id, sha256(key), seal(key, answer)],
    );
  }

  // A second request with the same key waits here until the first one's transaction has ended.
  private async claim(scope: Scope, keyHash: Buffer, requestHash: Buffer): Promise<KeptRow | undefined> {
    const mine = await scope.db.query<unknown[]>(
      `INSERT INTO idempotency_keys (practice_id, actor_id, key_hash, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [scope.practiceId, scope.actor.id, keyHash, requestHash, scope.now],
    );
    if (mine.length > 0) return undefined;
    const rows = await scope.db.query<KeptRow[]>(
      'SELECT request_hash, answer FROM idempotency_keys WHERE practice_id = $1 AND actor_id = $2 AND key_hash = $3',
      [scope.practiceId, scope.actor.id, keyHash],
    );
    return rows[0];
  }
}

function keyOf({ headers, method }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined || method !== 'POST') return null;
  if (typeof key === 'string' && key.length >= 8 && key.length <= 200) return key;
  throw notValid('headers/idempotency-key', 'must have 8 to 200 characters');
}

const textOf = (body: unknown): string | Uint8Array =>
  body instanceof Uint8Array ? body : JSON.stringify(body ?? null);
const sha256 = (text: string, more: string | Uint8Array = ''): Buffer =>
  createHash('sha256').update(text).update(more).digest();
const cipherKey = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'idempotent answer', 32));

function seal(key: string, answer: unknown): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function unseal(key: string, sealed: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'));
}
