import { expect, test } from 'vitest';
import { createTestDatabase } from '../kit/databases.ts';
import { patiently, runCommand, startCommand } from '../kit/program.ts';
import { startTestServer } from '../kit/server.ts';

test('foyer alone, and foyer help, say what there is', async () => {
  for (const args of [[], ['help'], ['--help']]) {
    const { code, stdout, stderr } = await runCommand(args, {});
    expect([code, stderr]).toEqual([0, '']);
    for (const name of [
      'serve',
      'migrate',
      'backup FILE',
      'restore FILE',
      '--replace',
      'apply FILE',
      'dump',
      'schema',
    ]) {
      expect(stdout).toContain(name);
    }
  }
});

test.each([
  [['destroy']],
  [['toString']],
  [['serve', 'quickly']],
  [['migrate', 'down']],
  [['backup']],
  [['backup', 'one', 'two']],
  [['backup', '--quick']],
  [['backup', '--without-files']],
  [['restore']],
  [['restore', 'one', 'two']],
  [['restore', 'one', '--force']],
  [['apply']],
  [['apply', 'one', 'two']],
  [['apply', '--quick']],
  [['dump', 'file']],
  [['schema', 'file']],
])('%s is not understood, and says so in one line', async (args) => {
  const { code, stdout, stderr } = await runCommand(args, {});
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^[^\n]+ “foyer help” shows how to use it\.\n$/);
});

test('a setting that means nothing stops a command as it stops a start', async () => {
  const { code, stderr } = await runCommand(['backup', 'file'], { PORT: 'x' });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^PORT [^\n]+\n$/)]);
});

test('foyer migrate makes the tables, once, and not under a server that runs', async () => {
  const database = await createTestDatabase('sqlite');
  const first = await runCommand(['migrate'], database.environment);
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('0001-first')]);
  const second = await runCommand(['migrate'], database.environment);
  expect(second).toMatchObject({ code: 0, stdout: 'Nothing to do.\n' });
  await database.drop();

  const server = await startTestServer();
  const refused = await runCommand(['migrate'], { FOYER_DATA: server.environment['FOYER_DATA'] });
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('FOYER_DATA')]);
  await server.destroy();
});

test('foyer serve is the server, and ends when it is told to', patiently, async () => {
  const database = await createTestDatabase('sqlite');
  const serving = startCommand(['serve'], { ...database.environment, PORT: '0' });
  await serving.hasWritten('/widget/');
  serving.kill('SIGTERM');
  expect([await serving.ended, serving.stderr]).toEqual([0, '']);
  await database.drop();
});
