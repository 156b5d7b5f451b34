import type { JSX } from 'preact';
import type { FilesTools } from './types.ts';

/** On a grid of 24, as those of the messenger. */
const paths = {
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  download: 'M12 4.5v11M7 11l5 5 5-5M5 19.5h14',
  file: 'M13.5 4H7.5A1.5 1.5 0 0 0 6 5.5v13A1.5 1.5 0 0 0 7.5 20h9a1.5 1.5 0 0 0 1.5-1.5V8.5zM13.5 4v4.5H18',
  next: 'm9.5 5.5 6.5 6.5-6.5 6.5',
  previous: 'm14.5 5.5-6.5 6.5 6.5 6.5',
  picture:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11A1.5 1.5 0 0 1 5.5 5zM4.5 16.5l4-4 3 3 3.5-4 4.5 5',
  zoomIn:
    'M15.5 15.5 20 20M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM10.5 7.8v5.4M7.8 10.5h5.4',
  zoomOut: 'M15.5 15.5 20 20M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM7.8 10.5h5.4',
} as const;

export type IconName = keyof typeof paths;

/** Says nothing to a screen reader. */
export function drawing(h: FilesTools['h'], name: IconName, size = 20): JSX.Element {
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
