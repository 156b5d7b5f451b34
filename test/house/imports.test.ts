import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { projectFolder } from '../kit/paths.ts';
import { doors, rooms, type Room } from './import-table.ts';
import { listFiles, readImports, type Import } from './read-imports.ts';

const srcFolder = join(projectFolder, 'src');
const imports = readImports(srcFolder);

test('every file has a room', () => {
  const homeless = listFiles(srcFolder).filter((file) => roomOf(file) === undefined);
  expect(homeless).toEqual([]);
});

test('every import is one that the table allows', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.filter((edge) => !isAllowed(edge)).map(describeEdge)).toEqual([]);
});

test('each library has its one door', () => {
  const broken = imports.filter(({ from, to, isTypeOnly }) => {
    const allowed = doors[to];
    return allowed !== undefined && !isTypeOnly && !allowed.some((door) => isWithin(from, door));
  });
  expect(broken.map(describeEdge)).toEqual([]);
});

test('the loader and the messenger have no schema library, the loader no Preact', () => {
  const reached = reachFrom('widget/loader/main.ts');
  expect(reached.filter((library) => /preact|socket\.io|typebox/.test(library))).toEqual([]);
  expect(reachFrom('widget/messenger.tsx').filter((library) => library === 'typebox')).toEqual([]);
});

test('what checks workflows, for the console too, has no library', () => {
  expect(reachFrom('workflow/check.ts')).toEqual([]);
});

test('no file only hands on what others have', () => {
  const barrels = listFiles(srcFolder).filter((file) => /(^|\/)index\.tsx?$/.test(file));
  expect(barrels).toEqual([]);
});

function isAllowed({ from, to, isLibrary, isTypeOnly }: Import): boolean {
  const room = must(roomOf(from), `room of ${from}`);
  if (isLibrary) {
    if (isTypeOnly && room.libraries === undefined) return false;
    return (room.libraries ?? []).some((library) => isLibraryOf(to, library));
  }
  // A style sheet belongs to whoever imports it.
  if (to.includes('.css')) return isWithin(to, room.prefix) || to.startsWith('ui/');
  const allowed = [room.prefix, ...room.values, ...(isTypeOnly ? (room.types ?? []) : [])];
  return roomOf(to) === room || allowed.some((prefix) => isWithin(to, prefix));
}

function isLibraryOf(name: string, library: string): boolean {
  if (library.endsWith(':') || library.endsWith('/')) return name.startsWith(library);
  return name === library || name.startsWith(`${library}/`);
}

function roomOf(file: string): Room | undefined {
  return rooms
    .filter(({ prefix }) => isWithin(file, prefix))
    .toSorted((left, right) => right.prefix.length - left.prefix.length)[0];
}

function isWithin(file: string, prefix: string): boolean {
  return file === prefix || file.startsWith(`${prefix}/`);
}

/** Every library whose values a file needs, with all that it imports. */
function reachFrom(entry: string): string[] {
  const seen = new Set([entry]);
  const libraries = new Set<string>();
  for (const file of seen) {
    for (const edge of imports) {
      if (edge.from !== file || edge.isTypeOnly) continue;
      if (edge.isLibrary) libraries.add(edge.to);
      else seen.add(edge.to);
    }
  }
  return [...libraries];
}

function describeEdge({ from, to, isTypeOnly }: Import): string {
  return `${from} → ${to}${isTypeOnly ? ' (type)' : ''}`;
}
