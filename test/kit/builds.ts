import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { distFolder } from './paths.ts';

/** A build other than the one that is tested: the same, but that all of the widget's chunks have other names. */
export interface Build {
  folder: string;
  remove(): Promise<void>;
}

/** @param mark stands in the names of its chunks */
export async function createBuild(mark: string): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-build-'));
  await cp(distFolder, folder, { recursive: true });
  const widget = join(folder, 'widget');
  const assets = join(widget, 'assets');
  const names = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const markIn = (text: string) =>
    names.reduce((marked, name) => marked.replaceAll(name, toMarked(name, mark)), text);

  for (const name of names) {
    const code = Buffer.from(`/* ${mark} */${markIn(await readFile(join(assets, name), 'utf8'))}`);
    const file = join(assets, toMarked(name, mark));
    for (const ending of ['', '.br', '.gz'])
      await rename(join(assets, name + ending), file + ending);
    await writeFile(file, code);
    await writeFile(`${file}.br`, await promisify(brotliCompress)(code));
    await writeFile(`${file}.gz`, await promisify(gzip)(code));
  }
  for (const name of ['visit.json', 'messenger.json']) {
    const manifest = join(widget, name);
    await writeFile(manifest, markIn(await readFile(manifest, 'utf8')));
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

function toMarked(name: string, mark: string): string {
  return name.replace(/\.js$/, `-${mark}.js`);
}
