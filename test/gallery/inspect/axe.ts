import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Scheme } from '../variant.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

const look: Record<Scheme, axe.RunOptions> = {
  light: {
    runOnly: { type: 'tag', values: tags },
    // Of WCAG 2.2, and off unless it is asked for.
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  },
  // The night changes colours and nothing else.
  dark: { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] },
};

/** Lets axe look at the page, its shadow roots included. @returns what it found fault with, and where */
export async function findWithAxe(page: Page, scheme: Scheme): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    look[scheme],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all }) => {
      const why = [...any, ...all][0]?.message ?? '';
      return `${id}: ${target.flat().join(' >>> ')} (${why})`;
    }),
  );
}
