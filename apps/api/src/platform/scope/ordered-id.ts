import { randomBytes } from 'node:crypto';

let last = { ms: 0, turn: 0 };

/**
 * A UUID (version 7) that sorts by the moment it is made for, and within one millisecond by the order it was asked in:
 * rows of one instant keep their order in lists.
 */
export function orderedId(at: Date): string {
  const ms = at.getTime();
  last = { ms, turn: last.ms === ms ? last.turn + 1 : 0 };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | (last.turn & 0xfff), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
