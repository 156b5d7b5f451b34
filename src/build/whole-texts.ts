import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { checkTexts } from './check-texts.ts';
import { usedNames } from './used-names.ts';

/**
 * Builds nothing where a language says less than English, more, or in other forms.
 * @param readers folder of the scripts that read the texts: where given, nor where none of them reads one
 */
export function wholeTexts(catalogue: Readonly<Record<string, object>>, readers?: string): Plugin {
  return {
    name: 'foyer:whole-texts',
    apply: 'build',
    async buildStart() {
      const used = readers === undefined ? undefined : await namesIn(readers);
      const faults = checkTexts(catalogue, used);
      if (faults.length > 0) this.error(`The texts are not whole:\n${faults.join('\n')}`);
    },
  };
}

async function namesIn(folder: string): Promise<Set<string>> {
  const files = await readdir(folder, { recursive: true });
  const scripts = files.filter((file) => /\.tsx?$/.test(file) && !isOfTexts(file));
  const sources = await Promise.all(scripts.map((file) => readFile(join(folder, file), 'utf8')));
  return new Set(sources.flatMap((source) => [...usedNames(source)]));
}

/** What says the texts does not read them. */
function isOfTexts(file: string): boolean {
  return /(^|[/\\])(texts[/\\].*|en\.ts)$/.test(file);
}
