import { expect, onTestFinished, test } from 'vitest';
import { AwayModel } from '../../../src/widget/models/away-model.ts';
import { createGate, settle } from '../fake-server.ts';

function createScene({ hasCookies = true, isRefused = false } = {}) {
  let [leave, comeBack] = [() => {}, () => {}];
  let cookie = hasCookies ? 'one' : undefined;
  const gate = createGate();
  const heard: string[] = [];
  const away = new AwayModel(
    {
      onLeave(listener) {
        leave = listener;
        return () => (leave = () => {});
      },
      onReturn(listener) {
        comeBack = listener;
        return () => (comeBack = () => {});
      },
      keepsSession: (token) => token === cookie,
    },
    {
      token: () => 'one',
      async renew() {
        heard.push('pinged');
        await gate.wait();
        if (isRefused) throw new Error('version_unsupported');
      },
      onLeave: () => heard.push('left'),
      onReturn: () => heard.push('back'),
    },
  );
  onTestFinished(() => away[Symbol.dispose]());
  return {
    isConcealed: away.isConcealed,
    heard,
    answer: gate.open,
    leave: () => leave(),
    comeBack: () => comeBack(),
    endSession: () => (cookie = undefined),
  };
}

test('V13 nothing is to be seen of a page that was left, at once', () => {
  const { isConcealed, heard, leave } = createScene();
  expect(isConcealed.value).toBe(false);
  leave();
  expect(isConcealed.value).toBe(true);
  expect(heard).toEqual(['left']);
});

test('one that comes back to the same session is there at once, also without a server', async () => {
  const { isConcealed, heard, leave, comeBack } = createScene();
  leave();
  comeBack();
  await settle();
  expect(isConcealed.value).toBe(false);
  expect(heard).toEqual(['left', 'back']);
});

test('V13 one whose session has ended meanwhile shows nothing before it is known who is there', async () => {
  const { isConcealed, heard, leave, comeBack, endSession, answer } = createScene();
  leave();
  endSession();
  comeBack();
  await settle();
  expect(isConcealed.value).toBe(true);
  expect(heard).toEqual(['left', 'pinged']);
  answer();
  await settle();
  expect(isConcealed.value).toBe(false);
  expect(heard).toEqual(['left', 'pinged', 'back']);
});

test('V13 nor does a tab that comes to the front after the session has ended elsewhere', async () => {
  const { isConcealed, comeBack, endSession, answer } = createScene();
  endSession();
  comeBack();
  expect(isConcealed.value).toBe(true);
  answer();
  await settle();
  expect(isConcealed.value).toBe(false);
});

test('V13 nor where the server does not say who is there: it is asked again at the next look', async () => {
  const { isConcealed, heard, leave, comeBack, endSession, answer } = createScene({
    isRefused: true,
  });
  leave();
  endSession();
  answer();
  comeBack();
  await settle();
  comeBack();
  await settle();
  expect(isConcealed.value).toBe(true);
  expect(heard).toEqual(['left', 'pinged', 'pinged']);
});

test('where there are no cookies the server is asked when the page was left, and not for every look', async () => {
  const { isConcealed, heard, leave, comeBack, answer } = createScene({ hasCookies: false });
  comeBack();
  await settle();
  expect(heard).toEqual(['back']);
  leave();
  comeBack();
  await settle();
  expect(isConcealed.value).toBe(true);
  answer();
  await settle();
  expect(isConcealed.value).toBe(false);
  expect(heard).toEqual(['back', 'left', 'pinged', 'back']);
});
