import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherTexts } from '../../../contract/loader-config.ts';
import { must } from '../../../base/must.ts';

/** What the build has left for the widget. */
export interface WidgetAssets {
  /** The loader's code, which reads its configuration from the variable `foyerConfig`. */
  loader: string;
  /** Paths of what pages load later: today's, whichever build they are of. */
  visit: string;
  messenger: string;
  /** What the messenger loads where a bot speaks. */
  bots: string;
  /** Where something has come in while nobody looks. */
  notices: string;
  /** What it loads where it covers the screen. */
  phone: string;
  /** Where a message is more than text, or somebody is about to attach something. */
  files: string;
  /** Where there is something to read in a thread. */
  thread: string;
  /** Where somebody is about to choose one. */
  emoji: string;
  /** Everything that the messenger says, by language. */
  texts: Record<string, { launcher: LauncherTexts; [key: string]: unknown }>;
}

interface Manifest {
  [source: string]: { file: string; isEntry?: boolean } | undefined;
}

/** @param folder `dist/widget` */
export function readWidgetAssets(folder: string): WidgetAssets {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  function pathOf(manifestFile: string, source?: string): string {
    const manifest = JSON.parse(read(manifestFile)) as Manifest;
    const entry = Object.values(manifest).find((chunk) => chunk?.isEntry);
    const chunk = source === undefined ? entry : manifest[source];
    return `/widget/${must(chunk, `${source ?? 'the entry'} in ${manifestFile}`).file}`;
  }
  return {
    loader: read('loader.js'),
    visit: pathOf('visit.json'),
    messenger: pathOf('messenger.json'),
    bots: pathOf('messenger.json', 'src/widget/bots/bots.ts'),
    notices: pathOf('messenger.json', 'src/widget/notices/notices.ts'),
    phone: pathOf('messenger.json', 'src/widget/phone/phone.ts'),
    files: pathOf('messenger.json', 'src/widget/files/files.ts'),
    thread: pathOf('messenger.json', 'src/widget/thread/thread-extras.ts'),
    emoji: pathOf('messenger.json', 'src/widget/emoji/emoji.ts'),
    texts: JSON.parse(read('texts.json')) as WidgetAssets['texts'],
  };
}
