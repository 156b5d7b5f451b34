import type { JSX } from 'preact';
import type { BotsTools } from './types.ts';

/** On a grid of 24, as those of the messenger. */
const paths = {
  bot: 'M12 4.5v3M6.5 7.5h11A2.5 2.5 0 0 1 20 10v6.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 16.5V10a2.5 2.5 0 0 1 2.5-2.5zM9 12v1.5M15 12v1.5',
  check: 'm5.5 12.5 4.5 4.5 8.5-9.5',
  go: 'M4.5 12h15M12.5 5.5 19.5 12l-7 6.5',
} as const;

/** Says nothing to a screen reader. */
export function drawing(h: BotsTools['h'], name: keyof typeof paths, size: number): JSX.Element {
  return h(
    'svg',
    {
      class: `icon icon-${name}`,
      viewBox: '0 0 24 24',
      width: size,
      height: size,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.8,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    h('path', { d: paths[name] }),
  );
}
