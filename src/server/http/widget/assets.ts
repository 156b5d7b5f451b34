import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherTexts } from '../../../contract/loader-config.ts';
import { must } from '../../../base/must.ts';

/** What the build has left for the widget. */
export interface WidgetAssets {
  /** The loader's code, which reads its configuration from the variable `foyerConfig`. */
  loader: string;
  /** Path of the messenger's entry. */
  messenger: string;
  texts: Record<string, LauncherTexts>;
}

interface Manifest {
  [source: string]: { file: string; isEntry?: boolean } | undefined;
}

/** @param folder `dist/widget` */
export function readWidgetAssets(folder: string): WidgetAssets {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Manifest;
  const entry = Object.values(manifest).find((chunk) => chunk?.isEntry);
  return {
    loader: read('loader.js'),
    messenger: `/widget/${must(entry, 'the messenger in the manifest').file}`,
    texts: JSON.parse(read('launcher-texts.json')) as WidgetAssets['texts'],
  };
}
