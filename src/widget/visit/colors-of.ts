import type { Look } from '../bridge.ts';
import type { PageSettings } from '../loader/settings.ts';

/** The messenger's colours that the page has chosen. What is no colour would end the rule that it is put into. */
export function colorsOf(settings: PageSettings): Partial<Look> {
  const chosen = ['background_color', 'link_color', 'theme_mode'].map(
    (name) => [name, `${settings[name] as string}`] as const,
  );
  return Object.fromEntries(
    chosen.filter(([name, value]) =>
      name === 'theme_mode' ? /^(light|dark|system)$/.test(value) : CSS.supports('color', value),
    ),
  );
}
