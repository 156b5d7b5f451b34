import type { Page } from 'playwright-core';

/** How many files' contents lie in the browser. */
export function keptFiles(target: Page): Promise<number> {
  return target.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('foyer-demo');
        request.addEventListener('success', () => {
          const all = request.result.transaction('unsent').objectStore('unsent').getAllKeys();
          all.addEventListener('success', () => {
            request.result.close();
            resolve(all.result.filter((key) => String(key).startsWith('file-')).length);
          });
        });
      }),
  );
}

/** A photograph as a camera makes it: large, and full of small things. */
export async function photo(page: Page, width: number, height: number) {
  const base64 = await page.evaluate(
    async (size) => {
      const canvas = Object.assign(document.createElement('canvas'), size);
      const drawing = canvas.getContext('2d');
      for (let at = 0; at < 6_000; at += 1) {
        const hue = (at * 137) % 360;
        if (drawing) drawing.fillStyle = `hsl(${hue} 70% ${30 + (at % 50)}%)`;
        const [x, y] = [(at * 7_919) % size.width, (at * 104_729) % size.height];
        drawing?.fillRect(x, y, 20 + (at % 60), 20 + (at % 45));
      }
      const address = canvas.toDataURL('image/jpeg', 1);
      return address.slice(address.indexOf(',') + 1);
    },
    { width, height },
  );
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
