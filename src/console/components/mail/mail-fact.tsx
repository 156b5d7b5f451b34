import type { ComponentChildren, JSX } from 'preact';
import { Glyph } from '../settings/glyph.tsx';

interface Props {
  name: string;
  /** Whether there is such a thing; undefined where there always is. */
  isGood?: boolean;
  children: ComponentChildren;
}

/** One line of what is known. */
export function MailFact({ name, isGood, children }: Props): JSX.Element {
  return (
    <div class="mail-fact">
      <dt>{name}</dt>
      <dd>
        {isGood !== undefined && (
          <span class={isGood ? 'mail-sign is-good' : 'mail-sign'}>
            <Glyph name={isGood ? 'tick' : 'cross'} size={14} />
          </span>
        )}
        <span class="mail-fact-text">{children}</span>
      </dd>
    </div>
  );
}
