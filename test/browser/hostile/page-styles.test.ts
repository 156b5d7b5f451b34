import { expect, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { useHostileVisit } from '../../kit/hostile-visit.ts';
import { widget } from '../../kit/pages.ts';

const visit = useHostileVisit();
const right = 1280 - 20;
const bottom = 720 - 20;

/** Where somebody sees it. */
async function launcherBox() {
  return widget(visit.page).openButton.boundingBox();
}

test.each([
  ['hands down what is odd', 'inherited'],
  ['shows nothing but its own', 'invisible'],
  ['turns its colours round with a filter', 'filtered'],
  ['resets what most pages reset', 'ordinary-resets'],
])('S3 on a page that %s the launcher is in its corner, as big as ever', async (_what, file) => {
  await visit.goTo(`${file}.html`);
  await widget(visit.page).openButton.waitFor();
  const box = await launcherBox();
  expect(box).toMatchObject({ width: 48, height: 48 });
  expect((box?.x ?? 0) + 48).toBe(right);
  expect((box?.y ?? 0) + 48).toBe(bottom);
  await visit.talk(`From ${file}`);
});

// What is important for every element is so for the launcher's host too: by such rules pages hide it and move it, and nobody can tell them apart.
test.each(['unset-everything', 'reset-elements', 'hide-div', 'inherited', 'invisible'])(
  'S3 on a page with %s the messenger looks as it does without',
  async (file) => {
    const looks: Buffer[] = [];
    for (const each of ['plain', file]) {
      const { page } = visit;
      await visit.goTo(`${each}.html`);
      await page.evaluate(`Intercom('show')`);
      await widget(page).sendUsAMessage.waitFor();
      const { panel } = widget(page);
      await panel.evaluate((element) =>
        Promise.all(element.getAnimations().map(({ finished }) => finished)),
      );
      const { x, y, width, height } = must(await panel.boundingBox(), 'the panel');
      // Around its corners the page shows.
      const clip = { x: x + 20, y: y + 20, width: width - 40, height: height - 40 };
      looks.push(await page.screenshot({ clip, animations: 'disabled' }));
    }
    expect(looks[1]?.equals(looks[0] as Buffer)).toBe(true);
  },
);
