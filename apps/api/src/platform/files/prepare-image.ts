import sharp from 'sharp';

export interface PreparedImage {
  full: Uint8Array;
  small: Uint8Array;
  width: number;
  height: number;
}

const MOST_PIXELS = 50_000_000;
const FULL_EDGE = 2048;
const SMALL_EDGE = 480;

sharp.cache(false);
sharp.concurrency(1);

/**
 * A photo made ours: upright, sRGB, JPEG in two sizes, without any metadata (place, device, time).
 * The pixel limit holds before anything is decoded.
 * @throws Error when it is no readable image
 */
export async function prepareImage(bytes: Uint8Array): Promise<PreparedImage> {
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColorspace('srgb');
  const atMost = (edge: number) =>
    upright
      .clone()
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 84 });
  const full = await atMost(FULL_EDGE).toBuffer({ resolveWithObject: true });
  const small = await atMost(SMALL_EDGE).toBuffer();
  return { full: full.data, small, width: full.info.width, height: full.info.height };
}
