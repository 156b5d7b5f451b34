const sizePx = 32;

/**
 * The page's icon with a dot on it.
 * @returns undefined where it cannot be drawn: it is another site's, or the browser has no canvas for pages
 */
export async function drawBadge(
  { document, Image }: Window & { Image?: typeof globalThis.Image },
  href: string | undefined,
): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sizePx;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  try {
    if (href !== undefined && Image !== undefined) {
      const image = new Image();
      image.src = href;
      await image.decode();
      pen.drawImage(image, 0, 0, sizePx, sizePx);
    }
    pen.beginPath();
    pen.arc(23, 9, 9, 0, 2 * Math.PI);
    pen.fillStyle = '#d92d20';
    pen.fill();
    return canvas.toDataURL();
  } catch {
    return undefined;
  }
}
