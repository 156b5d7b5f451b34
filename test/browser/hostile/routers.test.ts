import { expect, test } from 'vitest';
import { useHostileVisit } from '../../kit/hostile-visit.ts';
import { widget } from '../../kit/pages.ts';

const visit = useHostileVisit();
const heading = (name: string) => visit.page.getByRole('heading', { name, exact: true });

test.each([
  'empties its body',
  'puts another body in its place',
  'sets document.body',
  'puts another document element in its place',
  'takes away all that is not its own',
])(
  'S3 a router that %s keeps the launcher, and the conversation as it stands open',
  async (way) => {
    const { page } = visit;
    await visit.goTo('router.html');
    await widget(page).openButton.waitFor();
    await page.evaluate(`routers['${way}']()`);
    await heading('Page 2').waitFor();
    await widget(page).begin('Between two pages');
    await widget(page).message.fill('Not sent yet');
    await page.evaluate(`routers['${way}']()`);
    await heading('Page 3').waitFor();
    await widget(page).thread.getByText('Between two pages').waitFor();
    expect(await widget(page).message.inputValue()).toBe('Not sent yet');
    await widget(page).send.click();
    await widget(page).thread.getByText('Not sent yet').waitFor();
    await widget(page).close();
    expect(await page.locator('.intercom-lightweight-app').count()).toBe(1);
    expect(await page.locator('#intercom-container').count()).toBe(1);
    expect(visit.uncaught).toEqual([]);
  },
);

test('S3 Turbo goes from page to page under an open conversation, back too, and boots nothing twice', async () => {
  const { page } = visit;
  await visit.goTo('turbo-1.html');
  await page.evaluate(`window.isSamePage = true`);
  await widget(page).begin('On the way');
  await page.getByRole('link', { name: 'Go on' }).click();
  await heading('Page 2').waitFor();
  await widget(page).thread.getByText('On the way').waitFor();
  await widget(page).write('Still on the way');
  await widget(page).thread.getByText('Still on the way').waitFor();
  await widget(page).close();
  await page.goBack();
  await heading('Page 1').waitFor();
  await widget(page).openButton.click();
  await widget(page).thread.getByText('Still on the way').waitFor();
  expect(await page.evaluate('isSamePage')).toBe(true);
  expect(await page.locator('.intercom-lightweight-app').count()).toBe(1);
  expect(await page.locator('#intercom-container').count()).toBe(1);
  expect(visit.uncaught).toEqual([]);
});

test('S3 after shutdown no router brings anything back', async () => {
  const { page } = visit;
  await visit.goTo('router.html');
  await widget(page).openButton.waitFor();
  await page.evaluate(`Intercom('shutdown')`);
  for (const way of await page.evaluate<string[]>('Object.keys(routers)')) {
    await page.evaluate((name) => {
      (window as unknown as { routers: Record<string, () => void> }).routers[name]?.();
    }, way);
  }
  await heading('Page 6').waitFor();
  expect(await page.locator('.intercom-lightweight-app, #intercom-container').count()).toBe(0);
});
