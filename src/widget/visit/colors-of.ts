import type { Look } from '../bridge.ts';
import type { PageSettings } from '../loader/settings.ts';

/** The messenger's colours that the page has chosen. What is no colour would end the rule that it is put into. */
export function colorsOf(settings: PageSettings): Partial<Look> {
  const names = ['background_color', 'link_color'] as const;
  const chosen = names.map((name) => [name, `${settings[name] as string}`] as const);
  return Object.fromEntries(chosen.filter(([, color]) => CSS.supports('color', color)));
}
