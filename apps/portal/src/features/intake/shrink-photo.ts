const longestEdge = 2560;
const smallEnough = 1_500_000;
const quality = 0.86;

/** A big photo made smaller before it travels; what this browser cannot draw goes as it is. */
export async function shrinkPhoto(file: File, allowedTypes: readonly string[]): Promise<Blob> {
  const mayBeJpeg =
    allowedTypes.length === 0 || allowedTypes.some((type) => ['*', '*/*', 'image/*', 'image/jpeg'].includes(type));
  if (!file.type.startsWith('image/') || file.size <= smallEnough || !mayBeJpeg) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return small && small.size < file.size ? small : file;
  } catch {
    return file;
  }
}
