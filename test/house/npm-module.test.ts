import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../kit/bundle.ts';
import { createModuleProject, type ModuleProject } from '../kit/packed-module.ts';
import { projectFolder } from '../kit/paths.ts';

const run = promisify(execFile);
const timeout = 60_000;

let project: ModuleProject;
beforeAll(async () => {
  project = await createModuleProject();
}, timeout);
afterAll(() => project.remove());

/** The public surface. */
const names =
  `boot consent getVisitorId hide hideNotifications load onHide onShow onUnreadCountChange onUserEmailSupplied ready setAuthTokens
  show showArticle showConversation showMessages showNewMessage showNews showSpace showTicket shutdown startChecklist startConversation
  startSurvey startTour trackEvent update whoami`.split(/\s+/);

test('S1 publint finds nothing to say about the packed module', { timeout }, async () => {
  const { messages, pkg } = await publint({
    pack: { tarball: project.tarball.buffer },
    strict: true,
  });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('S1 the types of the module are right however it is resolved', { timeout }, async () => {
  const analysis = await checkPackage(createPackageFromTarballData(project.tarball));
  expect(analysis.types).toMatchObject({ kind: 'included' });
  expect('problems' in analysis && analysis.problems).toEqual([]);
});

/** Calls everything that there is, and says what there is. */
const callAll = `
const names = Object.keys(module).toSorted();
Promise.all(names.map((name) => module[name]({ host: 'https://chat.example.com', app_id: 'demo' }))).then((answers) =>
  console.log(JSON.stringify({ names, answers: answers.filter((answer) => answer !== undefined), isTouched: 'Intercom' in globalThis })));`;

test.each([
  ['ES module', 'app.mjs', `import * as module from 'foyer';${callAll}`],
  ['CommonJS', 'app.cjs', `{const module = require('foyer');${callAll}}`],
])(
  'S1 on a server its %s does nothing and throws nothing',
  { timeout },
  async (_, name, source) => {
    const file = await project.write(name, source);
    const { stdout, stderr } = await run(process.execPath, [file], { cwd: project.folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ names, answers: [], isTouched: false });
  },
);

test.each([
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
])(
  'S1 a project that resolves like "%s" has its types',
  { timeout },
  async (resolution, module) => {
    await project.write(
      'typed.mts',
      `import { boot, onUnreadCountChange } from 'foyer';
boot({ app_id: 'demo', user_id: 42, plan: 'Pro' });
onUnreadCountChange((count) => count.toFixed());
// @ts-expect-error it is a number
onUnreadCountChange((count: string) => count);
`,
    );
    const compiler = join(projectFolder, 'node_modules/typescript/bin/tsc');
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--types', '', '--module', module];
    const args = [compiler, ...options, '--moduleResolution', resolution, 'typed.mts'];
    await run(process.execPath, args, { cwd: project.folder });
  },
);

test('S1 a page that only boots carries nothing else of the module', { timeout }, async () => {
  const bundled = async (name: string, source: string) => bundle(await project.write(name, source));
  const all = await bundled(
    'all.js',
    "import * as foyer from 'foyer'; window.shop = { ...foyer };",
  );
  const one = await bundled('one.js', "import { boot } from 'foyer'; boot({ app_id: 'demo' });");
  const none = await bundled('none.js', "import 'foyer';");
  console.table([
    { what: 'all of the module', bytes: all.length },
    { what: 'boot alone', bytes: one.length },
  ]);
  expect(one).toMatch(/\bboot\b/);
  for (const name of names.filter((other) => other !== 'boot')) {
    const says = new RegExp(`\\b${name}\\b`);
    expect(all, name).toMatch(says);
    expect(one, name).not.toMatch(says);
  }
  expect(one.length).toBeLessThan(all.length / 3);
  expect(none.trim()).toBe('');
});
