import { fireEvent } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { calm, createPage, launcherHost, until } from '../loader/page.ts';

async function createBooted(settings: object = {}) {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', ...settings });
  await until(() => page.pings.length > 0);
  await calm();
  return page;
}

function addLink(id: string): HTMLElement {
  const link = document.createElement('a');
  link.id = id;
  link.href = 'mailto:help@example.com';
  link.append(document.createElement('b'));
  document.body.append(link);
  return link;
}

test('S3 a router that empties the body finds the launcher back in it', async () => {
  await createBooted();
  document.body.replaceChildren(document.createElement('main'));
  await until(() => launcherHost() !== null);
});

test('S3 so does one that was there before this could be watched', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => launcherHost() !== null);
  expect(page.pings).toEqual([]);
  document.body.replaceChildren(document.createElement('main'));
  await until(() => page.pings.length > 0);
  await until(() => launcherHost() !== null);
});

test('S3 and one that brings another body', async () => {
  const { body } = document;
  onTestFinished(() => {
    if (!body.isConnected) document.body.replaceWith(body);
  });
  await createBooted();
  document.body.replaceWith(document.createElement('body'));
  await until(() => document.body.contains(launcherHost()));
  document.body.replaceChildren();
  await until(() => document.body.contains(launcherHost()));
});

test('S3 a page that takes it away each time is not kept from anything else', async () => {
  await createBooted();
  let taken = 0;
  const jealous = new MutationObserver(() => {
    if (launcherHost() === null) return;
    taken += 1;
    document.body.replaceChildren();
  });
  jealous.observe(document.body, { childList: true });
  onTestFinished(() => jealous.disconnect());
  document.body.replaceChildren();
  await until(() => taken > 1);
});

test('S3 after a shutdown nothing is put back', async () => {
  const page = await createBooted();
  page.intercom('shutdown');
  document.body.replaceChildren();
  await calm();
  expect(launcherHost()).toBeNull();
});

test('S7 a launcher inside of a web component is one too', async () => {
  const page = await createBooted({ custom_launcher_selector: 'my-button' });
  const component = document.createElement('my-button');
  const inside = document.createElement('button');
  component.attachShadow({ mode: 'open' }).append(inside);
  document.body.append(component);
  inside.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await until(() => page.messengers.length > 0);
});

test.each([
  { how: 'custom_launcher_selector', settings: { custom_launcher_selector: '#help' } },
  { how: 'widget.activator', settings: { widget: { activator: '#help' } } },
])('S7 the page’s own launcher opens and closes, and goes nowhere: $how', async ({ settings }) => {
  const page = await createBooted({ ...settings, hide_default_launcher: true });
  const pressed = vi.fn();
  page.intercom('onActivatorClick', pressed);
  // It may come into the page late.
  const link = addLink('help');
  const wentOn = fireEvent.click(link.firstElementChild as Element);
  expect(wentOn).toBe(false);
  await until(() => page.messengers.length > 0);
  await calm();
  fireEvent.click(link);
  await calm();
  expect(page.messengers[0]?.asked.filter((each) => each !== 'append')).toEqual(['show', 'hide']);
  expect(pressed).toHaveBeenCalledTimes(2);
});

test('S7 a selector that is none breaks nothing', async () => {
  const page = await createBooted({ custom_launcher_selector: '##' });
  expect(fireEvent.click(addLink('other'))).toBe(true);
  await calm();
  expect(page.messengers).toEqual([]);
  expect(page.warnings).toEqual([]);
});
