import type { JSX } from 'preact';

/** Only what is used, as Lucide draws: on a grid of 24, in lines of 2 with round ends. */
const paths = {
  back: 'm15 18-6-6 6-6',
  close: 'M18 6 6 18M6 6l12 12',
  expand: 'M15 3h6v6M9 21H3v-6M21 3l-7 7M3 21l7-7',
  collapse: 'M4 14h6v6M20 10h-6V4M14 10l7-7M3 21l7-7',
  home: 'M3 10.5a2 2 0 0 1 .7-1.5l7-6a2 2 0 0 1 2.6 0l7 6a2 2 0 0 1 .7 1.5V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM9 21v-7h6v7',
  messages: 'M7.9 20A9 9 0 1 0 4 16.1L2 22z',
  send: 'm5 12 7-7 7 7M12 19V5',
  check: 'M20 6 9 17l-5-5',
  attach: 'M17 8v8a5 5 0 0 1-10 0V8a3 3 0 0 1 6 0v8a1 1 0 0 1-2 0V8',
  emoji: 'M12 3a9 9 0 1 0 .1 0zM8 14a4 4 0 0 0 8 0M9 9v.1M15 9v.1',
  failed: 'M12 3a9 9 0 1 0 .1 0zM12 8v4M12 16v.1',
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
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
