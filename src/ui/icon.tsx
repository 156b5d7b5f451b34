import type { JSX } from 'preact';

/** Only what is used, drawn on a grid of 24 with round ends. */
const paths = {
  back: 'm14.5 5.5-6.5 6.5 6.5 6.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  home: 'M4 11.2 12 4.5l8 6.7V19a1.2 1.2 0 0 1-1.2 1.2h-3.6v-5.4H8.8v5.4H5.2A1.2 1.2 0 0 1 4 19z',
  messages:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v8.5a1.5 1.5 0 0 1-1.5 1.5H13l-4.5 3.5v-3.5h-3A1.5 1.5 0 0 1 4 15V6.5A1.5 1.5 0 0 1 5.5 5z',
  send: 'M12 19.5V5M5.5 11.5 12 5l6.5 6.5',
  check: 'm5.5 12.5 4.5 4.5 8.5-9.5',
  inbox:
    'M4.5 13.5 7 5.5h10l2.5 8v4a1.2 1.2 0 0 1-1.2 1.2H5.7a1.2 1.2 0 0 1-1.2-1.2zM4.5 13.5h4.2a3.3 3.3 0 0 0 6.6 0h4.2',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }): JSX.Element {
  return <Drawing name={name} path={paths[name]} size={size} />;
}

interface DrawingProps {
  /** For its class. */
  name: string;
  path: string;
  size: number;
}

/** An icon by its path. */
export function Drawing({ name, path, size }: DrawingProps): JSX.Element {
  return (
    <svg
      class={`icon icon-${name}`}
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
      <path d={path} />
    </svg>
  );
}
