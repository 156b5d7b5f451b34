import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../kit/browser.ts';
import { compare, toleratedShare } from './compare.ts';
import { readFingerprint, type Fingerprint } from './fingerprint.ts';
import { openPremises, type Premises } from './premises.ts';
import { readReferenceFingerprint, referenceFile, referenceScenes } from './references.ts';
import type { Part } from './scenes.ts';
import { takePicture } from './take-picture.ts';

let browser: Browser;
let premises: Record<Part, Premises>;
let folder: string;
let here: Fingerprint;
const there = await readReferenceFingerprint();

/** Where it is set, another browser or other fonts than those of the references are a failure instead of a reason to skip. */
const isRequired = process.env['FOYER_REFERENCES'] === 'required';

beforeAll(async () => {
  const [launched, widget, console] = await Promise.all([
    launchBrowser(),
    openPremises(),
    openPremises(),
  ]);
  browser = launched;
  premises = { widget, console };
  here = await readFingerprint(browser);
  folder = await mkdtemp(join(tmpdir(), 'foyer-differences-'));
});
afterAll(() => Promise.all([browser.close(), premises.widget.close(), premises.console.close()]));

test.skipIf(there === undefined || !isRequired)(
  'S7 the references were made with this browser and these fonts',
  () => expect(here).toEqual(there),
);

for (const scene of referenceScenes()) {
  test.skipIf(there === undefined)(`S7 ${scene.name} looks as it did`, async ({ skip }) => {
    skip(
      JSON.stringify(here) !== JSON.stringify(there),
      'The references were made with another browser or other fonts.',
    );
    const look = async (page: Page): Promise<void> => {
      const picture = await takePicture(page, 'light');
      const reference = await readFile(referenceFile(scene));
      const { share, picture: difference } = compare(reference, picture);
      if (share <= toleratedShare) return;
      const file = join(folder, scene.name);
      await writeFile(`${file}.png`, picture);
      if (difference !== undefined) await writeFile(`${file}-difference.png`, difference);
      expect.fail(
        `${(share * 100).toFixed(2)} % of its pixels differ: see ${file}.png and ${file}-difference.png. If it is meant to, run npm run gallery -- --update-references.`,
      );
    };
    await scene.play(browser, look, premises[scene.part]);
  });
}

test('S7 a line that has moved is noticed, and a shade that nobody sees is not', () => {
  const paint = (row: number, shade: number) => {
    const png = new PNG({ width: 100, height: 100 });
    png.data.fill(255);
    for (let x = 0; x < 100; x += 1)
      png.data.fill(shade, (row * 100 + x) * 4, (row * 100 + x) * 4 + 3);
    return PNG.sync.write(png);
  };
  expect(compare(paint(10, 0), paint(10, 2)).share).toBe(0);
  expect(compare(paint(10, 0), paint(11, 0)).share).toBeGreaterThan(toleratedShare);
});
