import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { snippet } from './host-page.ts';

/**
 * A site whose buttons stand where a widget is apt to get in the way: beside the launcher, below it, and where the panel would be.
 */
export function bystanderPage(serverUrl: string): string {
  const button = (name: string, place: string) =>
    `<button style="position:fixed;${place}" onclick="presses.push('${name}')">${name}</button>`;
  return `<!doctype html><html lang="en"><head><title>A shop</title></head><body style="margin:0;height:200vh"><h1>A shop</h1>
${button('Beside', 'right:90px;bottom:30px')}${button('Below', 'right:30px;bottom:0;height:16px')}${button('Behind', 'right:120px;bottom:300px')}
<script>window.presses=[];window.intercomSettings={app_id:'demo'};${snippet(serverUrl)}</script></body></html>`;
}

/** Presses every button of the site as a person does, and looks for anything of ours that lies over it, visible or not. */
export async function isUntouched(page: Page): Promise<void> {
  const names = ['Beside', 'Below', 'Behind'];
  await page.evaluate(() => void (window as unknown as { presses: string[] }).presses.splice(0));
  for (const name of names) await page.getByRole('button', { name }).click();
  expect(await page.evaluate(() => (window as unknown as { presses: string[] }).presses)).toEqual(
    names,
  );
  expect(await page.evaluate(coveredPoints)).toEqual([]);
}

/** Where, on a grid over the whole window, something of the widget's lies that is not the launcher's button. */
function coveredPoints(): string[] {
  const button = document
    .querySelector('.intercom-lightweight-app-launcher')
    ?.shadowRoot?.querySelector('button')
    ?.getBoundingClientRect();
  const ours =
    ':is(#intercom-container, .intercom-lightweight-app), :is(#intercom-container, .intercom-lightweight-app) *';
  const covered: string[] = [];
  for (let x = 2; x < innerWidth; x += 8) {
    for (let y = 2; y < innerHeight; y += 8) {
      const top = document.elementFromPoint(x, y);
      const isOurs = top?.matches(ours);
      const isOnButton =
        button !== undefined &&
        x >= button.left &&
        x <= button.right &&
        y >= button.top &&
        y <= button.bottom;
      if (isOurs && !isOnButton) covered.push(`${x},${y} ${top?.className}`);
    }
  }
  return covered;
}
