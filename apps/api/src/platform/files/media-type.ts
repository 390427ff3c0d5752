const signatures: readonly { type: string; isIt: (head: Buffer) => boolean }[] = [
  { type: 'image/jpeg', isIt: (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  {
    type: 'image/png',
    isIt: (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  },
  {
    type: 'image/webp',
    isIt: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
  { type: 'image/avif', isIt: (head) => head.toString('latin1', 4, 12) === 'ftypavif' },
  { type: 'application/pdf', isIt: (head) => head.toString('latin1', 0, 5) === '%PDF-' },
];

/** What a file is by its first bytes, whatever it calls itself; null for everything we do not take. */
export function mediaTypeOf(bytes: Buffer): string | null {
  return signatures.find(({ isIt }) => isIt(bytes.subarray(0, 16)))?.type ?? null;
}
