import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

/** Writes the types beside both forms of the module, and what each form is, and that nothing happens by importing it. */
export function declarations(): Plugin {
  return {
    name: 'foyer:declarations',
    apply: 'build',
    async closeBundle() {
      for (const [form, type] of Object.entries({ esm: 'module', cjs: 'commonjs' })) {
        const outDir = `dist/sdk/${form}`;
        const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.sdk.json'];
        await promisify(execFile)(process.execPath, [...compiler, '--outDir', outDir]);
        // The compiler rewrites what scripts import, and leaves what types do.
        for (const file of (await readdir(outDir, { recursive: true })).filter(isDeclaration)) {
          const source = await readFile(join(outDir, file), 'utf8');
          await writeFile(join(outDir, file), source.replaceAll(/(from '.*)\.ts'/g, "$1.js'"));
        }
        const about = JSON.stringify({ type, sideEffects: false });
        await writeFile(join(outDir, 'package.json'), `${about}\n`);
      }
    },
  };
}

const isDeclaration = (file: string) => file.endsWith('.d.ts');
