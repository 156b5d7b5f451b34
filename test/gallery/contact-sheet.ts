import type { Browser } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Part, Scene } from './scenes.ts';
import { schemes } from './variant.ts';

/** @returns the name of a picture's file */
export function pictureName({ part, name, variant }: Scene, scheme: string): string {
  return `${part}--${name}--${variant.device}-${variant.language}-${scheme}.png`;
}

/** All pictures of a part on one page, a row a state, and a picture of that page. */
export async function writeContactSheet(
  browser: Browser,
  folder: string,
  part: Part,
  scenes: readonly Scene[],
): Promise<void> {
  const own = scenes.filter((scene) => scene.part === part);
  if (own.length === 0) return;
  const names = [...new Set(own.map(({ name }) => name))];
  const rows = names.map((name) => own.filter((scene) => scene.name === name));
  const file = join(folder, `${part}.html`);
  await writeFile(file, toHtml(part, rows));
  const page = await browser.newPage({ viewport: { width: 2_600, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(folder, `${part}.png`), fullPage: true });
  await page.close();
}

function toHtml(part: Part, rows: readonly (readonly Scene[])[]): string {
  const sections = rows.map((scenes) => {
    const figures = scenes.flatMap((scene) =>
      schemes.map((scheme) => {
        const source = pictureName(scene, scheme);
        const { device, language } = scene.variant;
        return `<a href="${source}"><img src="${source}" alt="${device}, ${language}, ${scheme}"></a>`;
      }),
    );
    return `<section><h2>${scenes[0]?.name}</h2><div>${figures.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${part}</title><style>
body{display:grid;gap:24px;grid-template-columns:repeat(auto-fill,minmax(1240px,1fr));margin:24px;font:15px sans-serif;background:#8a8f9c}
div{display:flex;gap:8px;align-items:start}a{min-width:0}img{display:block;max-width:100%;max-height:260px}h2{margin:0 0 6px;font-size:17px}</style>${sections.join('')}</html>`;
}
