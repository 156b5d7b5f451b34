import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../kit/paths.ts';

/** What a browser moves without laying out anything anew, or paints in its place. */
const cheap = new Set(
  'transform opacity background color border-color box-shadow filter stroke-dasharray'.split(' '),
);

const sheets = ['src/widget', 'src/ui'].flatMap((folder) =>
  readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join(folder, file)),
);

/** @returns each property of which a change takes its time */
function movedBy(css: string): string[] {
  const rules = css.replaceAll(/\/\*.*?\*\//gs, '');
  const transitions = [...rules.matchAll(/transition:([^;]+);/g)].flatMap(([, value = '']) =>
    value.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
  );
  const keyframes = [...rules.matchAll(/@keyframes [\w-]+ \{((?:[^{}]*\{[^{}]*\})*)/g)].flatMap(
    ([, frames = '']) => [...frames.matchAll(/([\w-]+):/g)].map(([, property = '']) => property),
  );
  return [...transitions, ...keyframes].filter((property) => property !== 'none');
}

test('S6 nothing that moves makes the page be laid out anew, but for the panel’s size on a desktop', () => {
  const dear = sheets.flatMap((file) =>
    movedBy(readFileSync(join(projectFolder, file), 'utf8'))
      .filter((property) => !cheap.has(property))
      .map((property) => `${file}: ${property}`),
  );
  expect(dear).toEqual([
    'src/widget/components/panel.css: width',
    'src/widget/components/panel.css: height',
  ]);
});

test('S6 a list that grows and a frame that is higher are noticed', () => {
  const css =
    'a { transition: opacity 1s, height 1s; } @keyframes grow { from { max-height: 0; } 50% { opacity: 1; } }';
  expect(movedBy(css)).toEqual(['opacity', 'height', 'max-height', 'opacity']);
});
