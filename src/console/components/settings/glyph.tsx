import type { JSX } from 'preact';

/** The console's own drawings, on a grid of 24 with round ends. What the widget needs, too, is in `ui/icon`. */
const paths = {
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
  people:
    'M9.5 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 19.5a6.5 6.5 0 0 1 13 0M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.2a6.5 6.5 0 0 1 3 5.3',
  team: 'M5 20V6.5A1.5 1.5 0 0 1 6.5 5h11A1.5 1.5 0 0 1 19 6.5V20M3 20h18M9.5 9h.01M14.5 9h.01M9.5 13h.01M14.5 13h.01M10 20v-3h4v3',
  reply: 'M9.5 6 4.5 11l5 5M4.5 11h9a6 6 0 0 1 6 6v1.5',
  tag: 'M4.5 5.5v6l8.6 8.1a1.4 1.4 0 0 0 2-.1l4.6-5a1.4 1.4 0 0 0-.1-1.9L11.5 4.5h-6a1 1 0 0 0-1 1zM8.5 8.5h.01',
  gear: 'M5 7.5h8.5M18 7.5h1M5 16.5h1M10.5 16.5H19M15.75 9.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5zM8.25 18.75a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5z',
  leave: 'M14 5H7a1.5 1.5 0 0 0-1.5 1.5v11A1.5 1.5 0 0 0 7 19h7M10.5 12h9M16.5 8.5 20 12l-3.5 3.5',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  screen: 'M4.5 5.5h15v10h-15zM9 19.5h6M12 15.5v4',
  down: 'm7 10 5 5 5-5',
  up: 'm7 14 5-5 5 5',
  bot: 'M8 8.5h8A2.5 2.5 0 0 1 18.5 11v5a2.5 2.5 0 0 1-2.5 2.5H8A2.5 2.5 0 0 1 5.5 16v-5A2.5 2.5 0 0 1 8 8.5zM12 8.5V5M9.5 13h.01M14.5 13h.01M3 12.5v2M21 12.5v2',
  rules: 'M4.5 6.5h4v4h-4zM4.5 14h4v4h-4zM12 8.5h7.5M12 16h7.5',
  bubble:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v8.5a1.5 1.5 0 0 1-1.5 1.5H13l-4.5 3.5v-3.5h-3A1.5 1.5 0 0 1 4 15V6.5A1.5 1.5 0 0 1 5.5 5z',
  signpost: 'M12 3.5v17M5 6h11l3 2.5-3 2.5H5zM8.5 20.5h7',
  flow: 'M9 4.5h6v4H9zM4 15.5h6v4H4zM14 15.5h6v4h-6zM12 8.5V12M7 15.5V12h10v3.5',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2',
  play: 'M8 5.5v13l10.5-6.5z',
  alert: 'M12 4.5 3.5 19h17zM12 10.5v4M12 16.8h.01',
  right: 'm10 7 5 5-5 5',
  plus: 'M12 5.5v13M5.5 12h13',
  copy: 'M9.5 9.5h9v10h-9zM5.5 15V5.5A1 1 0 0 1 6.5 4.5H15',
  pencil: 'm5 19 .8-3.6L15.9 5.3a1.5 1.5 0 0 1 2.1 0l.7.7a1.5 1.5 0 0 1 0 2.1L8.6 18.2z',
  bin: 'M5 7h14M9.5 7V5h5v2M7 7l.8 12h8.4L17 7M10.5 10.5v5M13.5 10.5v5',
  stop: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6.4 6.4l11.2 11.2',
  seal: 'M12 20.5c4.5-1.6 7-4.5 7-9V6.2L12 3.5 5 6.2v5.3c0 4.5 2.5 7.4 7 9zM9 11.8l2.2 2.2 4-4.2',
  eye: 'M3 12s3.2-6 9-6 9 6 9 6-3.2 6-9 6-9-6-9-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  mail: 'M4.5 6h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 7l8 6 8-6',
  mails:
    'M8 4.5h11.5a1 1 0 0 1 1 1V14a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1zM7.5 5.5l6.25 4.5L20 5.5M3.5 8.5v9a1 1 0 0 0 1 1h12',
  out: 'M7 17 17 7M9 7h8v8',
  in: 'M17 7 7 17M15 17H7V9',
  question:
    'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.8 9.6a2.3 2.3 0 1 1 3.3 2.1c-.7.4-1.1.8-1.1 1.6M12 16h.01',
  tick: 'm5.5 12.5 4.5 4.5 8.5-9.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  returned: 'M9 5.5 4.5 10 9 14.5M4.5 10H14a5 5 0 0 1 5 5v3.5',
  flag: 'M6 20.5V4.5M6 5h11.5l-2.5 4 2.5 4H6',
  retry: 'M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4.5V9h-4.5',
  lock: 'M7 11h10v8.5H7zM9 11V8a3 3 0 0 1 6 0v3',
} as const;

export type GlyphName = keyof typeof paths;

export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
