import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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
          await writeFile(join(dir, `${file}.br`), await toBrotli(source));
          await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(source, { level: 9 }));
        }
      },
    },
  };
}

/** A window that is not much larger than what it slides over says shorter where something was seen before. */
async function toBrotli(source: Buffer): Promise<Buffer> {
  const [usual, small] = await Promise.all([
    promisify(brotliCompress)(source),
    promisify(brotliCompress)(source, { params: { [constants.BROTLI_PARAM_LGWIN]: 16 } }),
  ]);
  return small.length < usual.length ? small : usual;
}
