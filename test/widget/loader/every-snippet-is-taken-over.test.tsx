import { expect, onTestFinished, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { there, takeOver, type IntercomFunction } from '../../../src/widget/loader/global.ts';

type Stub = IntercomFunction & {
  q: unknown[];
  loaderQueue?: (call: ArrayLike<unknown>) => void;
};

function argumentsOf(..._args: unknown[]): IArguments {
  // eslint-disable-next-line prefer-rest-params -- what snippets gather is the object itself
  return arguments;
}

/** The official snippet, react-use-intercom, Segment Actions, intercom-rails. */
function officialStub(): Stub {
  const stub = ((...args: unknown[]) => stub.c?.(argumentsOf(...args))) as Stub;
  stub.q = [];
  stub.c = (call) => stub.q.push(call);
  return stub;
}
/** `@intercom/messenger-js-sdk`. */
function npmStub(): Stub {
  const stub = ((...args: unknown[]) => stub.loaderQueue?.(argumentsOf(...args))) as Stub;
  stub.q = [];
  stub.loaderQueue = (call) => stub.q.push(call);
  return stub;
}
/** Segment's classic integration: looks its queue up on the global at each call. */
function bareStub(): Stub {
  const stub = ((...args: unknown[]) => {
    (window.Intercom as Stub).q.push(argumentsOf(...args));
  }) as Stub;
  stub.q = [];
  return stub;
}
/** Hand-written, with arrays. */
function arrayStub(): Stub {
  const stub = ((...args: unknown[]) => void stub.q.push(args)) as Stub;
  stub.q = [];
  return stub;
}

const stubs = [
  { shape: '.q and .c', createStub: officialStub },
  { shape: '.q and .loaderQueue', createStub: npmStub },
  { shape: 'only .q', createStub: bareStub },
  { shape: 'arrays in .q', createStub: arrayStub },
];

/** A page before the script: what takes over is told every call. */
function createScene(stub?: IntercomFunction, settings?: unknown) {
  if (stub !== undefined) window.Intercom = stub;
  if (settings !== undefined) window.intercomSettings = settings;
  onTestFinished(() => {
    delete window.Intercom;
    delete window[there];
    delete window.intercomSettings;
  });
  const calls: unknown[][] = [];
  const run = () =>
    takeOver(window, 'demo', () => (name, args) => {
      calls.push([name, args[0]]);
      return `answer to ${String(name)}`;
    });
  return { calls, run };
}

test.each(stubs)(
  'S2 what the page’s stub has gathered is carried out in order: $shape',
  ({ createStub }) => {
    const stub = createStub();
    const { calls, run } = createScene(stub);
    stub('onShow', 1);
    stub('boot', { app_id: 'demo' });
    stub('show');
    run();
    expect(calls).toEqual([
      ['onShow', 1],
      ['boot', { app_id: 'demo' }],
      ['show', undefined],
    ]);
  },
);

test.each(stubs)('S2 a reference to the old stub goes on working: $shape', ({ createStub }) => {
  const stub = createStub();
  const { calls, run } = createScene(stub);
  run();
  stub('show');
  expect(calls).toEqual([['show', undefined]]);
});

test.each(stubs)('S2 the stub gives way to a new function: $shape', ({ createStub }) => {
  const stub = createStub();
  const { run } = createScene(stub);
  run();
  expect(window.Intercom).toBeTypeOf('function');
  expect(window.Intercom).not.toBe(stub);
});

test('S2 without any stub there is a function', () => {
  const { calls, run } = createScene();
  run();
  expect(window.Intercom?.('getVisitorId')).toBe('answer to getVisitorId');
  expect(calls).toEqual([['getVisitorId', undefined]]);
});

test('S2 the new function has a queue of its own, for scripts that push into it', () => {
  const { calls, run } = createScene(bareStub());
  run();
  window.Intercom?.q?.push(argumentsOf('trackEvent', 'bought'));
  window.Intercom?.c?.(argumentsOf('show'));
  expect(calls).toEqual([
    ['trackEvent', 'bought'],
    ['show', undefined],
  ]);
});

test('S2 other scripts may hang their own things on it', () => {
  const { run } = createScene(officialStub());
  run();
  const intercom = must(window.Intercom, 'window.Intercom');
  const foreign = { richLinkProperties: ['company'], appId: 'demo', activator: '#support' };
  expect(() => Object.assign(intercom, foreign)).not.toThrow();
  expect({ ...intercom }).toMatchObject(foreign);
});

test('S2 the snippet alone boots by its settings, before what it has gathered', () => {
  const stub = officialStub();
  const settings = { app_id: 'demo', name: 'Lina' };
  const { calls, run } = createScene(stub, settings);
  stub('show');
  run();
  expect(calls).toEqual([
    ['boot', settings],
    ['show', undefined],
  ]);
});

test('S2 where the page boots by itself, nothing boots before it', () => {
  const stub = officialStub();
  const { calls, run } = createScene(stub, { app_id: 'demo' });
  stub('onHide', undefined);
  stub('boot', { app_id: 'demo', user_id: '7' });
  run();
  expect(calls.map(([name]) => name)).toEqual(['onHide', 'boot']);
});

test.each([undefined, null, {}, { name: 'Lina' }, 'demo'])(
  'S2 settings without an app_id boot nothing: %o',
  (settings) => {
    const { calls, run } = createScene(officialStub(), settings);
    run();
    expect(calls).toEqual([]);
  },
);

test.each([{}, { q: 'nothing' }, { q: undefined }])(
  'S3 something else under the same name is no hindrance: %o',
  (stranger) => {
    const { run } = createScene(stranger as unknown as IntercomFunction);
    run();
    expect(window.Intercom).toBeTypeOf('function');
  },
);
