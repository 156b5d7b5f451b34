import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { contrast, grounds, shadesOf, type Rgb, type Shades } from '../../src/ui/shades.ts';
import { projectFolder } from '../kit/paths.ts';

const schemes = ['light', 'dark'] as const;
const channel = fc.integer({ min: 0, max: 255 });
const color: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

/** Both colours of a token, as the style sheet tells them. */
function token(name: string): Record<(typeof schemes)[number], Rgb> {
  const css = readFileSync(join(projectFolder, 'src/ui/tokens.css'), 'utf8');
  const found = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css);
  const [light, dark] = must(found, name).slice(1).map(toRgb);
  return { light: must(light, name), dark: must(dark, name) };
}
function toRgb(digits: string): Rgb {
  const value = parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
function shade(shades: Shades, name: keyof Shades): Rgb {
  const [red, green, blue] = (shades[name].match(/\d+/g) ?? []).map(Number);
  return [must(red, name), must(green, name), must(blue, name)];
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'bubble-theirs'];

test.each(schemes)(
  'S7 whatever colours a workspace has chosen, by %s they can be read',
  (scheme) => {
    const lying = surfaces.map((name) => token(name)[scheme]);
    fc.assert(
      fc.property(color, color, color, (action, background, link) => {
        const shades = shadesOf({ action, background, link }, scheme);
        const ratio = (over: keyof Shades, under: keyof Shades) =>
          contrast(shade(shades, over), shade(shades, under));
        const least = (name: keyof Shades) =>
          Math.min(...lying.map((ground) => contrast(shade(shades, name), ground)));
        expect(ratio('--on-action', '--action')).toBeGreaterThanOrEqual(4.5);
        expect(ratio('--on-head', '--head')).toBeGreaterThanOrEqual(4.5);
        expect(least('--action-text')).toBeGreaterThanOrEqual(4.5);
        expect(least('--link')).toBeGreaterThanOrEqual(4.5);
        expect(least('--action-edge')).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  },
);

test('S7 a colour that can be read as it is stays as it is', () => {
  const blue: Rgb = [61, 79, 224];
  const shades = shadesOf({ action: blue, background: blue, link: blue }, 'light');
  expect(shades['--action']).toBe('rgb(61,79,224)');
  expect(shades['--head']).toBe('rgb(61,79,224)');
  expect(shades['--on-action']).toBe('rgb(255,255,255)');
});

test.each(schemes)('S7 what is worked out with by %s is what the style sheet has', (scheme) => {
  expect(grounds[scheme].surface).toEqual(token('surface')[scheme]);
  const worst = surfaces
    .map((name) => token(name)[scheme])
    .toSorted((one, other) => contrast(one, grey[scheme]) - contrast(other, grey[scheme]))[0];
  expect(grounds[scheme].worst).toEqual(worst);
});
/** As far from the surfaces of a scheme as text gets. */
const grey = { light: [0, 0, 0], dark: [255, 255, 255] } as const;

test.each(schemes)('S7 what is written without a brand’s colour can be read by %s', (scheme) => {
  for (const ink of ['ink', 'ink-soft', 'ink-faint', 'danger', 'good']) {
    for (const surface of surfaces) {
      const ratio = contrast(token(ink)[scheme], token(surface)[scheme]);
      expect(ratio, `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(contrast(token('note-ink')[scheme], token('note')[scheme])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(token('danger')[scheme], token('danger-tint')[scheme])).toBeGreaterThanOrEqual(
    4.5,
  );
  expect(contrast(token('field-line')[scheme], token('surface')[scheme])).toBeGreaterThanOrEqual(3);
});
