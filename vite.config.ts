import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { availableParallelism } from 'node:os';
import type { CompressOptions } from 'terser';
import { build, type Plugin, type UserConfig } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { compress } from './src/build/compress.ts';
import { declarations } from './src/build/declarations.ts';
import { elementJsx, importElement } from './src/build/element-jsx.ts';
import { emojiData } from './src/build/emoji-data.ts';
import { leaveOut } from './src/build/leave-out.ts';
import { mailTemplate } from './src/build/mail-template.ts';
import { shortProperties } from './src/build/short-properties.ts';
import { wholeTexts } from './src/build/whole-texts.ts';
import { catalogue as mailTexts } from './src/server/mail/texts/catalogue.ts';
import { catalogue } from './src/widget/texts/catalogue.ts';

/** Baseline since 2023: style sheets that can be constructed and adopted. */
const browsers = ['chrome110', 'edge110', 'firefox115', 'safari16.4'];
const jsx: NonNullable<UserConfig['oxc']> = {
  jsx: { runtime: 'automatic', importSource: 'preact' },
};

/** Properties that no page, no server, no messenger and no chunk of one's own ever sees, so that they may be called anything: each chunk gives names of its own. */
const namesInsideLoader = /^(callbacks|fetchVisit|isKnown|outlive|place|visitorId)$/;

/** Those of our models that no chunk knows which is fetched on use. */
const namesInsideMessenger =
  /^(adopt|afterMs|asking|attempts|authorName|become|beginnings|catchUp|claim|conceal|deliver|everyMs|firstKey|firstMs|focusKey|goToEnd|greetAnew|hasEarlier|heightPx|hasMore|isBegun|isBot|isConcealed|isForgetful|isKept|isLastOwn|isOnItsWay|isPinned|isReady|isWide|judge|keepsSession|lastKey|listConversations|loadBots|loadEmoji|loadExtras|loadFiles|loadFeed|loadNotices|markRead|onChanged|onConnected|onEnded|onFound|onGone|onLeave|onLost|onOnline|onPerson|onRefused|onSend|onText|onReturn|onTyping|onVisibility|ownOfFormer|purge|receipt|retryAfterMs|sealFor|seenKey|startedAt|takeIn|visiblePx|worst)$/;
/** What the socket's library and Preact mean for themselves, and for classes that are components, of which there is none here. */
const namesInsideLibraries =
  /^(ACK|autoConnect|autoUnref|backoff|BINARY_ACK|BINARY_EVENT|cleanup|clearTimeoutFn|componentDidCatch|componentDidMount|componentDidUpdate|componentWillMount|componentWillReceiveProps|componentWillUnmount|componentWillUpdate|CONNECT|CONNECT_ERROR|Consumer|contextType|debounceRendering|Decoder|decoder|defaultProps|DISCONNECT|emitBuffered|emitEvent|Encoder|encoder|engine|EVENT|expectPing|forceUpdate|getChildContext|getDerivedStateFromError|getDerivedStateFromProps|getSnapshotBeforeUpdate|jitter|maybeReconnectOnOpen|notifyOutgoingListeners|nsp|nsps|onack|ondecoded|onevent|onpacket|onping|onreconnect|PacketType|Provider|randomizationFactor|receiveBuffer|reconnection|reconnectionAttempts|recovered|sendBuffer|setJitter|setMax|setMin|setState|setTimeoutFn|shouldComponentUpdate|skipReconnect|subEvents|subs|unwatched|_[a-z]\w*)$/;
const namesInsideVisit = /^(isKnown|isThere|preload|said|toSay|withExtras)$/;

/**
 * One pass for each thing that is built, in this order: `vite build --mode PASS` makes one, `npm run build` all.
 */
const passes: Record<string, () => UserConfig> = {
  /** One classic script without chunks. The server writes its configuration around it and compresses the whole. */
  loader: () => ({
    build: {
      outDir: 'dist/widget',
      target: browsers,
      modulePreload: false,
      // What makes the loader smaller makes the messenger larger.
      ...small(namesInsideLoader, { hoist_funs: true, passes: 4 }),
      rolldownOptions: {
        input: 'src/widget/loader/main.ts',
        output: { format: 'iife', entryFileNames: 'loader.js' },
      },
    },
  }),
  /** What every page runs once the launcher shows; `visit.json` tells the server its name. */
  visit: () => ({
    base: '/widget/',
    plugins: [leaveOut(), compress()],
    build: {
      ...chunks('visit', namesInsideVisit),
      rolldownOptions: entry('src/widget/visit/visit.ts'),
    },
  }),
  /** Modules with hashed names; `messenger.json` tells the server which is the entry. */
  messenger: () => ({
    oxc: elementJsx,
    base: '/widget/',
    plugins: [
      wholeTexts(catalogue, 'src/widget'),
      importElement(),
      leaveOut(),
      shortProperties(),
      compress(),
      texts(),
      emojiData(),
    ],
    build: {
      ...chunks('messenger', namesInsideMessenger, namesInsideLibraries),
      rolldownOptions: entry('src/widget/messenger.tsx'),
    },
  }),
  /** The npm module, for pages and servers, as ES module and as CommonJS: not minified, for whoever bundles it does that. */
  sdk: () => ({
    plugins: [declarations()],
    build: {
      outDir: 'dist/sdk',
      target: browsers,
      minify: false,
      lib: {
        entry: 'src/widget/sdk.ts',
        formats: ['es', 'cjs'],
        fileName: (format) => (format === 'es' ? 'esm/sdk.js' : 'cjs/sdk.js'),
      },
    },
  }),
  console: () => ({
    oxc: jsx,
    root: 'src/console',
    base: '/console/',
    plugins: [compress()],
    build: {
      outDir: '../../dist/console',
      emptyOutDir: true,
      target: browsers,
      modulePreload: false,
      rolldownOptions: { input: ['index', 'preview'].map((page) => `src/console/${page}.html`) },
    },
  }),
  demo: () => ({
    root: 'demo',
    base: '/demo/',
    plugins: [includes(), compress()],
    build: {
      outDir: '../dist/demo',
      emptyOutDir: true,
      target: browsers,
      modulePreload: false,
      rolldownOptions: {
        input: ['index', 'pricing', 'tour', 'guide'].map((page) => `demo/${page}.html`),
      },
    },
  }),
  server: () => ({
    plugins: [wholeTexts(mailTexts, 'src/server'), mailTemplate('src/server/mail/letter.mjml')],
    build: {
      ssr: true,
      outDir: 'dist/server',
      target: 'node20.19',
      rolldownOptions: {
        input: { main: 'src/server/main.ts', foyer: 'src/cli/main.ts' },
        external: builtinModules.map((name) => `node:${name}`),
      },
    },
  }),
};

/** What the loader fetches, beside it. */
function chunks(name: string, ...names: RegExp[]): NonNullable<UserConfig['build']> {
  return {
    outDir: 'dist/widget',
    emptyOutDir: false,
    target: browsers,
    modulePreload: false,
    manifest: `${name}.json`,
    ...small(new RegExp(names.map(({ source }) => source).join('|'))),
  };
}

/** A hundredth better than Vite's own. @param names of properties that may be called anything @param more for what else it may try */
function small(
  names: RegExp,
  more: CompressOptions = {},
): Pick<NonNullable<UserConfig['build']>, 'minify' | 'terserOptions'> {
  return {
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3, unsafe: true, unsafe_arrows: true, keep_fargs: false, ...more },
      mangle: { properties: { regex: names } },
      format: { quote_style: 2 },
    },
  };
}

function entry(input: string) {
  return {
    input,
    preserveEntrySignatures: 'strict',
    output: {
      entryFileNames: 'assets/[name]-[hash].js',
      chunkFileNames: 'assets/[name]-[hash].js',
    },
  } as const;
}

/** Real servers start and stop slowly where a machine has much else to do: how fast they are is for the benchmarks to say. */
const patient = { testTimeout: 30_000, hookTimeout: 60_000 };
const withServers = { globalSetup: 'test/kit/database-templates.ts' };
const onDatabases = { ...patient, ...withServers };
const inBrowsers = { ...withServers, testTimeout: 60_000, hookTimeout: 60_000 };

const pages = 'test/widget/{loader,visit}/**/*.test.tsx';

/**
 * What a test needs gives it its place. `house` looks at the project itself and belongs to `npm run check`; `browser` drives a real one.
 */
const tests: NonNullable<ViteUserConfig['test']> = {
  // Half as many again as there are cores: most of these tests wait for a server or a browser half of the time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // No module of ours holds state, so a worker need not load Fastify, Kysely and Playwright anew for each file.
  isolate: false,
  // What comes about comes about later where a machine has much else to do; what does not is found out all the same.
  expect: { poll: { timeout: 10_000 } },
  projects: [
    project('house', ['test/house/**/*.test.ts'], patient),
    project('unit', ['test/**/*.test.ts'], {
      exclude: ['test/{house,storage,server,faults,browser,browsers,gallery}/**'],
    }),
    project('dom', ['test/**/*.test.tsx'], { exclude: [pages], environment: 'happy-dom' }),
    // These leave in a window what a page leaves there, and stand in the place of modules.
    project('page', [pages], { isolate: true, environment: 'happy-dom' }),
    project('storage', ['test/storage/**/*.test.ts'], onDatabases),
    project('server', ['test/server/**/*.test.ts'], onDatabases),
    project('faults', ['test/faults/**/*.test.ts'], withServers),
    project('browser', ['test/browser/**/*.test.ts'], inBrowsers),
    project('gallery', ['test/gallery/**/*.test.ts'], inBrowsers),
    project('browsers', ['test/browsers/**/*.test.ts'], inBrowsers),
  ],
};

function project(name: string, include: string[], more: Record<string, unknown> = {}) {
  return { extends: true as const, test: { name, include, ...more } };
}

export default defineConfig(({ mode, command }) => {
  if (mode === 'test') return { oxc: jsx, test: tests };
  if (command === 'serve')
    return { appType: 'custom', plugins: [everythingAnew()], server: proxy() };
  const pass = passes[mode];
  if (pass !== undefined) return { ...pass(), logLevel: 'warn' };
  throw new Error(`Say which pass: vite build --mode ${Object.keys(passes).join(' | ')}`);
});

/** Everything that the messenger says, in every language, for the server to choose from. */
function texts(): Plugin {
  return {
    name: 'foyer:texts',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'texts.json', source: JSON.stringify(catalogue) });
    },
  };
}

/** `<!-- include head -->` in a page of the demo stands for `demo/parts/head.html`. */
function includes(): Plugin {
  return {
    name: 'foyer:includes',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(/<!-- include (\w+) -->/g, (_whole, name: string) =>
          readFileSync(new URL(`demo/parts/${name}.html`, import.meta.url), 'utf8'),
        ),
    },
  };
}

const devServerPort = 3000;

function proxy(): NonNullable<UserConfig['server']> {
  const target = `http://127.0.0.1:${devServerPort}`;
  return {
    port: 5173,
    strictPort: true,
    proxy: { '^/(?!@vite|node_modules)': { target, ws: true } },
  };
}

/**
 * `npm run dev`: the real server behind Vite's. What a change touches is built again, the server started anew where it has to be, and every open
 * page reloaded.
 */
function everythingAnew(): Plugin {
  const touched: Record<string, RegExp> = {
    loader: /^src\/(base|widget|contract)\//,
    visit: /^src\/(base|widget|contract)\//,
    messenger: /^src\/(base|widget|contract|ui)\//,
    console: /^src\/(base|console|contract|ui)\//,
    demo: /^demo\//,
    server: /^src\/(base|contract|server|cli)\//,
  };
  // Outlives this module: Vite reads its configuration anew when a file changes that it needs, and starts over.
  const running = globalThis as { foyerInDevelopment?: ChildProcess };

  async function run(): Promise<void> {
    await stop(running.foyerInDevelopment);
    running.foyerInDevelopment = spawn(
      process.execPath,
      ['--enable-source-maps', 'dist/server/main.js'],
      {
        stdio: 'inherit',
        env: { ...process.env, PORT: String(devServerPort) },
      },
    );
    await untilReady();
  }
  async function buildPasses(names: readonly string[]): Promise<void> {
    for (const mode of names) await build({ mode, configFile: 'vite.config.ts' });
    await run();
  }
  return {
    name: 'foyer:everything-anew',
    apply: 'serve',
    async configureServer(server) {
      process.once('exit', () => running.foyerInDevelopment?.kill());
      await buildPasses(Object.keys(passes));
      let building = Promise.resolve();
      const root = `${server.config.root}/`;
      server.watcher.on('all', (_event, file) => {
        const path = file.replace(root, '');
        const names = Object.keys(touched).filter((name) => touched[name]?.test(path));
        if (names.length === 0) return;
        building = building
          .then(() => buildPasses(names))
          .then(() => server.ws.send({ type: 'full-reload' }))
          .catch((error: unknown) => server.config.logger.error(String(error)));
      });
      server.middlewares.use(async (request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        const page = await fetch(`http://127.0.0.1:${devServerPort}${request.url}`, {
          headers: { cookie: request.headers.cookie ?? '' },
        }).catch(() => undefined);
        if (page === undefined) return next();
        const client = '<script type="module" src="/@vite/client"></script></head>';
        response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' });
        response.end((await page.text()).replace('</head>', client));
      });
    },
  };
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** A server that does not start says why itself; the pages then say that nobody answers. */
async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isReady = await fetch(`http://127.0.0.1:${devServerPort}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
