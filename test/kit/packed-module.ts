import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from './paths.ts';

const run = promisify(execFile);

/** A project that has nothing but the module, as it would be published. */
export interface ModuleProject {
  folder: string;
  tarball: Uint8Array<ArrayBuffer>;
  /** Puts a file into the project. */
  write(name: string, text: string): Promise<string>;
  remove(): Promise<void>;
}

/** Packs what was built, and unpacks it in an empty project: nothing is asked of a registry. */
export async function createModuleProject(): Promise<ModuleProject> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-module-'));
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: projectFolder });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const tarball = join(folder, filename);
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  await run('tar', ['xzf', tarball, '-C', modules]);
  await rename(join(modules, 'package'), join(modules, 'foyer'));
  return {
    folder,
    tarball: new Uint8Array(await readFile(tarball)),
    async write(name, text) {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
