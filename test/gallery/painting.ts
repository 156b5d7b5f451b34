import { PNG } from 'pngjs';

/** A photograph for pictures, or nearly one: a lamp at dusk. @returns a PNG */
export function paintLamp(width: number, height: number): Buffer<ArrayBuffer> {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dusk = y / height;
      const glow = 1 / (1 + 14 * ((x / width - 0.62) ** 2 + ((y - height * 0.46) / width) ** 2));
      const isStand = Math.abs(x / width - 0.62) < 0.008 && dusk > 0.5 && dusk < 0.86;
      const isTable = dusk > 0.86;
      const dim = isStand ? 0.25 : isTable ? 0.45 : 1;
      const shade = [30 + 70 * dusk + 200 * glow, 34 + 44 * dusk + 150 * glow, 84 + 60 * glow];
      png.data.set([...shade.map((one) => Math.min(255, one * dim)), 255], (y * width + x) * 4);
    }
  }
  return Buffer.from(PNG.sync.write(png));
}
