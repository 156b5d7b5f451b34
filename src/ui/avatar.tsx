import type { JSX } from 'preact';

const hues = 8;

/** A person's initials on a colour that is always theirs. Says nothing to a screen reader: the name stands beside it. */
export function Avatar({
  name,
  size = 32,
}: {
  name: string;
  size?: 16 | 24 | 32 | 40;
}): JSX.Element {
  return (
    <span class={`avatar avatar-${size} hue-${hueOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
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

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return sum % hues;
}
