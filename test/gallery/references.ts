import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Fingerprint } from './fingerprint.ts';
import { readFingerprint } from './fingerprint.ts';
import { toScenes, type Scene } from './scenes.ts';
import { takePicture } from './take-picture.ts';

const folder = fileURLToPath(new URL('references/', import.meta.url));
const fingerprintFile = join(folder, 'fingerprint.json');

/** What stands for the rest: enough to notice that something has moved, and few enough to be looked at when it has. */
const wanted: ReadonlySet<string> = new Set([
  'launcher-unread',
  'home-with-conversation',
  'messages-rows',
  'conversation-new',
  'conversation-answered',
  'sending-refused',
  'bot-routing',
  'bot-email-refused',
  'sign-in',
  'inbox-list',
]);

export function referenceScenes(): readonly Scene[] {
  return toScenes(
    ({ name, variant: { device, language } }) =>
      wanted.has(name) && device === 'desktop' && language === 'en',
  );
}

export function referenceFile({ part, name }: Scene): string {
  return join(folder, `${part}--${name}.png`);
}

/** Of the machine that the references were made on; undefined where there are none. */
export async function readReferenceFingerprint(): Promise<Fingerprint | undefined> {
  const text = await readFile(fingerprintFile, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Fingerprint);
}

/** Makes all of them anew. */
export async function updateReferences(browser: Browser): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const scene of referenceScenes()) {
    await scene.play(browser, async (page) => {
      await writeFile(referenceFile(scene), await takePicture(page, 'light'));
    });
  }
  const fingerprint = await readFingerprint(browser);
  await writeFile(fingerprintFile, `${JSON.stringify(fingerprint, undefined, 2)}\n`);
}
