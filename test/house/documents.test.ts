import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
}

test('the README’s table has every setting that there is, and no other', () => {
  const table = read('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const names = rows.flatMap((row) => found(row.split('|')[1] ?? '', /`([A-Z_]+)`/g));
  expect(names.toSorted()).toEqual(found(read('src/server/config.ts'), /read\('([A-Z_]+)'\)/g));
});

test('docs/operations.md speaks of every setting', () => {
  const operations = read('docs/operations.md');
  for (const name of found(read('src/server/config.ts'), /read\('([A-Z_]+)'\)/g)) {
    expect(operations, name).toContain(`\`${name}\``);
  }
});

test('docs/operations.md speaks of every metric', () => {
  const metrics = read('src/server/integrations/prometheus-metrics.ts');
  const operations = read('docs/operations.md');
  for (const name of found(metrics, /'((?:foyer|process|nodejs)_[a-z_]+)'/g)) {
    expect(operations, name).toContain(`\`${name}`);
  }
});

test('docs/dependencies.md says of every package what it is for, and of none that is not there', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const names = Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !name.startsWith('@types/'))
    .toSorted();
  const rows = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (library|---)/.test(line));
  const listed = rows
    .flatMap((row) => (row.split('|')[1] ?? '').replaceAll(/ \d+(\.\d+)?(?= |,|$)/g, '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '@types');
  expect(listed.toSorted()).toEqual(names);
});
