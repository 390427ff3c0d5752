import { crc32, deflateSync } from 'node:zlib';

/** A PNG of noise, the same at every call: large enough for several pieces, small enough to travel as it is. */
export function noisePhoto(width: number, height: number): Buffer {
  const noise = noiseOf(width * height * 3);
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.from([0]),
    noise.subarray(row * width * 3, (row + 1) * width * 3),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function noiseOf(length: number): Buffer {
  const noise = Buffer.alloc(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    noise[index] = state >>> 24;
  }
  return noise;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
