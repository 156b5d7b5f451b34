import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Scheme } from '../variant.ts';

/** Half as long as what it exports of itself, and so there in half the time. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

const look: Record<Scheme, RunOptions> = {
  light: {
    runOnly: { type: 'tag', values: tags },
    // Of WCAG 2.2, and off unless it is asked for.
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  },
  // The night changes colours and nothing else.
  dark: { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] },
};

interface Axe {
  run(root: Document, options: RunOptions): Promise<AxeResults>;
}

/** Lets axe look at the page, its shadow roots included. @returns what it found fault with, and where */
export async function findWithAxe(page: Page, scheme: Scheme): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async (options) =>
      (await (window as unknown as { axe: Axe }).axe.run(document, options)).violations,
    look[scheme],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all }) => {
      const why = [...any, ...all][0]?.message ?? '';
      return `${id}: ${target.flat().join(' >>> ')} (${why})`;
    }),
  );
}
