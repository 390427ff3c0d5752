import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { LinkCodeRow } from './link-code.repository';

const stretch = promisify<string, Buffer, number, Buffer>(scrypt);
const BYTES = 32;

/** Six digits, and what is kept of them: slow to guess from a stolen table within their quarter of an hour. */
export async function newCode(): Promise<{ code: string; salt: Buffer; hash: Buffer }> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16);
  return { code, salt, hash: await stretch(code, salt, BYTES) };
}

export async function isCode(code: string, kept: LinkCodeRow): Promise<boolean> {
  return timingSafeEqual(await stretch(code, kept.salt, BYTES), kept.code_hash);
}
