/** Twice of the largest that a face is shown in, and some. */
const sidePx = 160;

/**
 * The middle of a picture as a small square: whoever sees a face loads no photograph, and hears nothing of where it was taken.
 * @returns undefined for what the browser does not show as a picture
 */
export async function toPortrait(file: File): Promise<File | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return undefined;
  }
  const { width, height } = picture;
  const side = Math.min(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = sidePx;
  canvas.height = sidePx;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  const [left, top] = [(width - side) / 2, (height - side) / 2];
  context.drawImage(picture, left, top, side, side, 0, 0, sidePx, sidePx);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? undefined : new File([blob], 'portrait.png', { type: blob.type });
}
