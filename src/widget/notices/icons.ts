import type { JSX } from 'preact';
import type { NoticesTools } from './types.ts';

/** On a grid of 24, as those of the messenger. */
const paths = {
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  sound: 'M4.5 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9a4.2 4.2 0 0 1 0 6M18.6 6.5a8 8 0 0 1 0 11',
  muted: 'M4.5 9.5v5h3.5l4.5 4v-13l-4.5 4zM16.5 9.5l5 5M21.5 9.5l-5 5',
} as const;

/** Says nothing to a screen reader. */
export function drawing(h: NoticesTools['h'], name: keyof typeof paths, size: number): JSX.Element {
  return h(
    'svg',
    {
      class: 'icon',
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
