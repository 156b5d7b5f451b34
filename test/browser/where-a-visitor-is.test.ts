import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer } from '../kit/server.ts';

test('T2 the desk sees where a visitor is, came from, and what time it is there', async () => {
  const [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const shop = await serveHostPage(plainPage(server.url));
  const search = await serveHostPage(
    `<!doctype html><title>Search</title><meta name="referrer" content="unsafe-url"><a href="${shop.url}lamps">A shop</a>`,
  );
  onTestFinished(async () => {
    await browser.close();
    await shop.close();
    await search.close();
    await server.destroy();
  });
  const page = await newPage(browser, { timezoneId: 'Asia/Tokyo', locale: 'eu-ES' });
  await page.goto(`${search.url}?q=lamps`);
  await page.getByRole('link').click();
  await widget(page).begin('Boa tarde');

  const desk = await newPage(browser, {
    timezoneId: 'Europe/Lisbon',
    viewport: { width: 1400, height: 900 },
  });
  await consoleOf(desk).signIn(server.url, owner);
  const { conversation, person } = consoleOf(desk);
  await conversation('Boa tarde').click();
  for (const url of [`${shop.url}lamps`, `${search.url}?q=lamps`]) {
    await person.locator(`a[href="${url}"]`).waitFor();
  }
  await person.getByTitle('Asia/Tokyo').waitFor();
  await person.getByText('Basque').waitFor();
  expect(await person.getByText(/^Chrom/).count()).toBe(1);
});
