import type { JSX } from 'preact';

interface Props {
  name: string;
  /** Of a picture; where there is none, or it cannot be had, initials stand in its place. */
  url?: string | undefined;
  size?: 16 | 24 | 32 | 40;
}

/** A person's picture, or their initials on a colour that is always theirs. Says nothing to a screen reader: the name stands beside it. */
export function Avatar({ name, url, size = 32 }: Props): JSX.Element {
  return (
    <span class={`avatar avatar-${size}`} style={{ '--hue': hueOf(name) }} aria-hidden="true">
      {initialsOf(name)}
      {url && <img key={url} src={url} alt="" onError={(event) => event.currentTarget.remove()} />}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.split(/[\s@.]+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');
}

/** In degrees. */
function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return sum % 360;
}
