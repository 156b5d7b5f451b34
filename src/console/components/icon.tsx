import type { JSX } from 'preact';
import { Drawing } from '../../ui/icon.tsx';

/** What the console shows beyond the messenger, which has to be small. Drawn on the same grid. */
const paths = {
  back: 'm14.5 5.5-6.5 6.5 6.5 6.5',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5h-14zM10 20.5h4',
  bell_off:
    'M6.5 16.5V11c0-1 .25-1.9.7-2.7M9.3 6.2A5.5 5.5 0 0 1 17.5 11v4M5 18h11.5M10 20.5h4M4 4l16 16',
  bot: 'M8 8.5h8A2.5 2.5 0 0 1 18.5 11v5a2.5 2.5 0 0 1-2.5 2.5H8A2.5 2.5 0 0 1 5.5 16v-5A2.5 2.5 0 0 1 8 8.5zM12 8.5V5M9.5 13h.01M14.5 13h.01M3 12.5v2M21 12.5v2',
  check: 'm5.5 12.5 4.5 4.5 8.5-9.5',
  chevron: 'm7 10 5 5 5-5',
  clip: 'm19 11.5-7.2 7.2a4.4 4.4 0 0 1-6.2-6.2l7.6-7.6a2.9 2.9 0 0 1 4.1 4.1l-7.5 7.5a1.5 1.5 0 0 1-2.1-2.1l6.7-6.7',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  download: 'M12 4.5v10.5M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
  file: 'M13 4.5H7.5A1.5 1.5 0 0 0 6 6v12a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 18 18V9.5zM13 4.5v5h5',
  filter: 'M4.5 7h15M7.5 12h9M10.5 17h3',
  flag: 'M6 20.5V4.5M6 5h11.5l-2.5 4 2.5 4H6',
  inbox:
    'M4.5 13.5 7 5.5h10l2.5 8v4a1.2 1.2 0 0 1-1.2 1.2H5.7a1.2 1.2 0 0 1-1.2-1.2zM4.5 13.5h4.2a3.3 3.3 0 0 0 6.6 0h4.2',
  keyboard:
    'M4.5 6.5h15a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM7 10.2h.01M10.3 10.2h.01M13.6 10.2h.01M17 10.2h.01M8.5 14h7',
  lock: 'M7 11h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h15',
  messages:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v8.5a1.5 1.5 0 0 1-1.5 1.5H13l-4.5 3.5v-3.5h-3A1.5 1.5 0 0 1 4 15V6.5A1.5 1.5 0 0 1 5.5 5z',
  people:
    'M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.5 19c.4-3 2.6-4.6 5.5-4.6s5.1 1.6 5.5 4.6M16 5.6a3 3 0 0 1 0 5.7M17.2 14.7c1.9.5 3 2 3.3 4.3',
  person:
    'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5.5 19.5c.5-3.4 3-5.2 6.5-5.2s6 1.8 6.5 5.2',
  retry: 'M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4.5V9h-4.5',
  saved: 'M7 4.5h10a1 1 0 0 1 1 1v14l-6-4-6 4v-14a1 1 0 0 1 1-1z',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM16 16l4 4',
  send: 'M12 19.5V5M5.5 11.5 12 5l6.5 6.5',
  tag: 'M4.5 5.7a1.2 1.2 0 0 1 1.2-1.2h5.6l8.2 8.2a1.2 1.2 0 0 1 0 1.7l-5.1 5.1a1.2 1.2 0 0 1-1.7 0l-8.2-8.2zM8.3 8.3h.01',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }): JSX.Element {
  return <Drawing name={name} path={paths[name]} size={size} />;
}
