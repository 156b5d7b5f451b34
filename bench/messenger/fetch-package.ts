import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../node_modules/.cache/foyer-bench/', import.meta.url));

/** A package of which only its own prebuilt files are used, not what it depends on. */
export interface PinnedPackage {
  name: string;
  version: string;
  /** SHA-512 of what the registry has of it, in base64. */
  sha512: string;
}

/** Has npm fetch the package alone, once. @returns the folder of its files @throws where it is not what it was */
export async function fetchPackage({ name, version, sha512 }: PinnedPackage): Promise<string> {
  const folder = join(cache, `${name.replace('/', '-')}-${version}`);
  if (existsSync(folder)) return `${folder}/`;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'fetching-'));
  const args = ['pack', `${name}@${version}`, '--pack-destination', making, '--json'];
  const { stdout } = await run('npm', args, { cwd: making });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const archive = join(making, filename);
  const found = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (found !== sha512) throw new Error(`${name}@${version} has another SHA-512: ${found}`);
  await run('tar', ['-xzf', archive, '-C', making]);
  await rename(join(making, 'package'), folder);
  await rm(making, { recursive: true });
  return `${folder}/`;
}
