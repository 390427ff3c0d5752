/** Largest data URI kept in a form, in characters: about 150 kB of picture. */
const LARGEST_IMAGE = 200_000;
/** Base64 of the first bytes of each picture format that is kept. */
const SIGNATURES: Readonly<Record<string, string>> = { png: 'iVBORw0KGgo', jpeg: '/9j/', webp: 'UklGR' };

/** The address when it is https, mailto or tel, without hidden characters; otherwise undefined. */
export function safeLink(address: string): string | undefined {
  // Browsers ignore blanks and control characters inside a scheme, so they are removed first.
  const bare = address.replace(/[\p{C}\p{Z}]/gu, '');
  if (bare.length > 2000) return undefined;
  return /^(https:\/\/[^/?#@\\]+([/?#]|$)|mailto:[^@?]+@|tel:[+\d])/i.test(bare) ? bare : undefined;
}

/** The data URI when it holds a png, jpeg or webp of bearable size; otherwise undefined. */
export function safeImage(address: string): string | undefined {
  const bare = address.trim();
  if (bare.length > LARGEST_IMAGE) return undefined;
  const match = /^data:image\/(png|jpe?g|webp);base64,([A-Za-z0-9+/]+={0,2})$/.exec(bare);
  const format = match?.[1] === 'jpg' ? 'jpeg' : match?.[1];
  const bytes = match?.[2];
  if (!format || !bytes) return undefined;
  return bytes.startsWith(SIGNATURES[format] ?? '-') ? `data:image/${format};base64,${bytes}` : undefined;
}
