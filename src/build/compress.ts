import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes `x.br` and `x.gz` beside every script and style sheet, as small as they get: of what is on the disk, after all other plugins. */
export function compress(): Plugin {
  return {
    name: 'foyer:compress',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const files = await readdir(dir, { recursive: true });
        for (const file of files.filter((name) => /\.(js|css|svg)$/.test(name))) {
          const source = await readFile(join(dir, file));
          await writeFile(join(dir, `${file}.br`), await promisify(brotliCompress)(source));
          await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(source, { level: 9 }));
        }
      },
    },
  };
}
