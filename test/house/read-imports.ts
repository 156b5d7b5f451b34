import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface Import {
  /** Path from `src/`. */
  from: string;
  /** Path from `src/`, or the name of a library. */
  to: string;
  isLibrary: boolean;
  isTypeOnly: boolean;
}

const statement =
  /^(?:import|export)\s+(type\s+)?(?:([^'"]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import of every file below `src`, as text: nothing is run. */
export function readImports(srcFolder: string): Import[] {
  return listFiles(srcFolder).flatMap((from) => {
    const text = readFileSync(join(srcFolder, from), 'utf8');
    return Array.from(text.matchAll(statement), ([, type, names, source, dynamic]) => {
      const target = source ?? dynamic ?? '';
      const isLibrary = !target.startsWith('.');
      return {
        from,
        to: isLibrary ? target : relative(srcFolder, join(srcFolder, dirname(from), target)),
        isLibrary,
        isTypeOnly: type !== undefined || areAllTypes(names),
      };
    });
  });
}

export function listFiles(srcFolder: string): string[] {
  return readdirSync(srcFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .toSorted();
}

/** `{ type A, type B }` */
function areAllTypes(names: string | undefined): boolean {
  const list = names?.match(/^\{([^}]*)\}$/)?.[1];
  if (list === undefined) return false;
  return list.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}
