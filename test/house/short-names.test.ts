import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import config from '../../vite.config.ts';
import { projectFolder } from '../kit/paths.ts';

const code = (file: string): string =>
  readFileSync(join(projectFolder, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');

/** Files that are reached from these, without going through `import(…)`. */
function oneChunk(entry: string): Set<string> {
  const files = new Set([entry]);
  for (const file of files) {
    for (const [, target = ''] of code(file).matchAll(
      /^(?:import|export) (?!type )[^;]*?'(\.[^']+\.tsx?)'/gm,
    ))
      files.add(join(dirname(file), target));
  }
  return files;
}

// The minifier works chunk by chunk: what two of them call by one name would have two.
test.each(['visit', 'messenger'])('a name that %s shortens is known to no other chunk', (mode) => {
  const { build } = config({ mode, command: 'build' });
  const { mangle } = must(build?.terserOptions, 'the minifier');
  const { regex } = (mangle as { properties: { regex: RegExp } }).properties;
  const entry = oneChunk(must(build?.rolldownOptions?.input, 'the entry') as string);
  const fetched = [...entry].flatMap((file) =>
    Array.from(code(file).matchAll(/\bimport\('(\.[^']+)'\)/g), ([, target = '']) =>
      join(dirname(file), target),
    ),
  );
  expect(fetched.length).toBeGreaterThan(1);
  const others = new Set(
    fetched.flatMap((file) => [...oneChunk(file)]).filter((file) => !entry.has(file)),
  );
  const known = [...others].flatMap((file) =>
    (code(file).match(/(?<=\.)[a-z_]\w*|\b[a-z_]\w*(?=[(:,?]|\s[}])/gi) ?? [])
      .filter((name) => regex.test(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(known).toEqual([]);
});
