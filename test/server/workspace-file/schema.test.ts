import Schema from 'typebox/schema';
import { describe, expect, test } from 'vitest';
import { checkWorkspaceFile } from '../../../src/server/workspace-file/check.ts';
import { workspaceFileSchema } from '../../../src/server/workspace-file/schema/workspace-file-schema.ts';
import { patiently, runCommand } from '../../kit/program.ts';
import { startTestServer } from '../../kit/server.ts';
import { bad, good, subtle } from './examples.ts';

// As an editor has it: a text that was loaded.
const published = Schema.Compile(JSON.parse(JSON.stringify(workspaceFileSchema)));

/** What each of the two says of a file. */
const verdicts = (file: unknown) => ({
  schema: published.Check(file),
  apply: checkWorkspaceFile(file).length === 0,
});
const both = (verdict: boolean) => ({ schema: verdict, apply: verdict });

describe('the published schema and foyer apply', () => {
  test.each(good.map((file) => [JSON.stringify(file), file]))('both take %s', (_, file) => {
    expect(checkWorkspaceFile(file)).toEqual([]);
    expect(verdicts(file)).toEqual(both(true));
  });

  test.each(bad.map((file) => [JSON.stringify(file), file]))('both refuse %s', (_, file) => {
    expect(verdicts(file)).toEqual(both(false));
  });

  test('the schema takes what foyer apply alone can judge', () => {
    for (const file of subtle) {
      expect(verdicts(file), JSON.stringify(file)).toEqual({ schema: true, apply: false });
    }
  });
});

/** What might stand somewhere by mistake, or might not. */
const mistakes: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  1,
  60,
  2.5,
  '',
  ' ',
  'x',
  'contact.email',
  'company.custom.x',
  'known',
  [],
  ['x'],
  [[]],
  {},
  { x: 1 },
  { all: [] },
  { team: 'x' },
  { en: 'x' },
];

test('wherever something else is put into a file that is right, the schema takes what foyer apply takes', () => {
  const refused: string[] = [];
  let taken = 0;
  for (const file of good) {
    for (const path of listPaths(file)) {
      for (const mistake of mistakes) {
        const changed = put(file, path, mistake);
        if (checkWorkspaceFile(changed).length > 0) continue;
        taken += 1;
        if (!published.Check(changed)) refused.push(JSON.stringify(changed));
      }
    }
  }
  expect(refused).toEqual([]);
  expect(taken).toBeGreaterThan(1_000);
});

type Path = readonly string[];

/** Every place in it, and some beside what is there. */
function listPaths(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...listPaths(inner).map((path) => [key, ...path]),
  ]);
  return Array.isArray(value) ? within : [...within, ['id'], ['value'], ['else']];
}

/** @param what undefined takes away what is there */
function put(file: unknown, path: Path, what: unknown): unknown {
  const copy = structuredClone(file) as Record<string, unknown>;
  let place = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  place[path.at(-1) ?? ''] = what;
  // As a file has it: without what is undefined.
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

test(
  'a server publishes the schema to editors everywhere, and the command prints the same',
  patiently,
  async () => {
    const server = await startTestServer();
    const answer = await fetch(`${server.url}/workspace.schema.json`);
    expect(answer.headers.get('content-type')).toContain('application/schema+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const schema: unknown = await answer.json();
    const { code, stdout } = await runCommand(['schema'], {});
    expect([code, JSON.parse(stdout)]).toEqual([0, schema]);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    await server.destroy();
  },
);
