import { expect, test } from 'vitest';
import { useHostileVisit } from '../../kit/hostile-visit.ts';
import { widget } from '../../kit/pages.ts';

const visit = useHostileVisit();
const shortcuts = () => visit.page.evaluate<string[]>('shortcuts');

async function typeInComposer(text: string): Promise<string> {
  const { page } = visit;
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  await widget(page).message.waitFor();
  await page.keyboard.type(text);
  return widget(page).message.inputValue();
}

test('S3 what is typed in the messenger is no shortcut of the page, and the page’s shortcuts go on', async () => {
  await visit.goTo('hotkeys.html');
  expect(await typeInComposer('j k g i ? /')).toBe('j k g i ? /');
  await visit.page.keyboard.press('Enter');
  await widget(visit.page).thread.getByText('Sent', { exact: true }).waitFor();
  expect(await shortcuts()).toEqual([]);
  await widget(visit.page).close();
  await visit.page.getByRole('heading', { name: 'A shop' }).click();
  await visit.page.keyboard.press('j');
  expect((await shortcuts()).toSorted()).toEqual(['hotkeys', 'mousetrap']);
});

// A key is in the page before it is in the messenger: who takes it on the way in has it. Only a frame would be out of their reach.
test('S3 shortcuts that listen while a key is on its way in do take it, and hinder nothing else', async () => {
  await visit.goTo('greedy-hotkeys.html');
  expect(await typeInComposer('h i g / l')).toBe('h i   l');
  await visit.page.keyboard.press('Enter');
  await widget(visit.page).thread.getByText('Sent', { exact: true }).waitFor();
  expect(await shortcuts()).toEqual(['g', '/']);
});
