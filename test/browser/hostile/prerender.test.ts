import { expect, test } from 'vitest';
import { useHostileVisit } from '../../kit/hostile-visit.ts';
import { widget } from '../../kit/pages.ts';

const visit = useHostileVisit();

test('V2 a page that is rendered before anybody asked for it says nothing until it is looked at', async () => {
  const { page } = visit;
  const pings: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('/messenger/ping')) pings.push(request.url());
  });
  // As a browser that prerenders shows itself to the page: headless ones do not.
  await page.addInitScript(() => {
    let isPrerendering = true;
    Object.defineProperty(document, 'prerendering', { get: () => isPrerendering });
    Object.assign(window, {
      activate() {
        isPrerendering = false;
        document.dispatchEvent(new Event('prerenderingchange'));
      },
    });
  });
  await visit.goTo('plain.html');
  await page.waitForLoadState('networkidle');
  expect(pings).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.getByRole('button').count()).toBe(0);
  await page.evaluate('activate()');
  await widget(page).openButton.waitFor();
  await expect.poll(() => pings.length).toBe(1);
});
