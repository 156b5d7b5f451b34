import type { ComponentChildren, h } from 'preact';
import { linkify } from './linkify.ts';

/** A text with links in it, which open elsewhere and tell nothing of the page. @param create what elements are made with */
export function linked(create: typeof h, text: string): ComponentChildren {
  return linkify(text).map((piece) =>
    piece.kind === 'text'
      ? piece.text
      : create(
          'a',
          { href: piece.href, target: '_blank', rel: 'noopener noreferrer nofollow' },
          piece.text,
        ),
  );
}
