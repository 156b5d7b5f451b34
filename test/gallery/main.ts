import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../kit/browser.ts';
import { projectFolder } from '../kit/paths.ts';
import { pictureName, writeContactSheet } from './contact-sheet.ts';
import { inLanes } from './in-lanes.ts';
import { parts, toScenes } from './scenes.ts';
import { updateReferences } from './references.ts';
import { takePicture } from './take-picture.ts';
import { schemes } from './variant.ts';

const { values } = parseArgs({
  // Before them stands what is run.
  args: process.argv.slice(3),
  options: {
    /** Only states whose names begin so. */
    only: { type: 'string', default: '' },
    /** Makes anew what `npm test` compares with, and nothing else. */
    'update-references': { type: 'boolean', default: false },
    folder: { type: 'string', default: join(projectFolder, 'gallery') },
  },
});
const { folder, only } = values;

/** As many as there are cores on the smallest machine that is to do it: a browser and a server fill one each. */
const lanes = 2;

const browser = await launchBrowser();
if (values['update-references']) await updateReferences(browser);
else await takeAll();
await browser.close();

/** Says what became of it; where a state could not be brought about, the others are there all the same. */
async function takeAll(): Promise<void> {
  const startedAt = Date.now();
  const scenes = toScenes(({ name }) => name.startsWith(only));
  const failed: string[] = [];
  if (only === '') await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  await inLanes(scenes, lanes, async (scene) => {
    try {
      await scene.play(browser, async (page) => {
        for (const scheme of schemes)
          await writeFile(
            join(folder, pictureName(scene, scheme)),
            await takePicture(page, scheme),
          );
      });
    } catch (error) {
      failed.push(`${pictureName(scene, '*')}: ${String(error)}`);
    }
  });
  for (const part of parts) await writeContactSheet(browser, folder, part, scenes);

  console.log(
    `${(scenes.length - failed.length) * schemes.length} pictures in ${folder}, in ${Math.round((Date.now() - startedAt) / 1000)} s: see widget.html and console.html.`,
  );
  for (const line of failed) console.error(line);
  if (failed.length > 0) process.exitCode = 1;
}
