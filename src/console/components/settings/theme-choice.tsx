import type { JSX } from 'preact';
import type { Theme } from '../../state/preferences.ts';
import { useInbox } from '../use-inbox.ts';
import { Glyph, type GlyphName } from './glyph.tsx';

const choices: readonly { theme: Theme; label: string; glyph: GlyphName }[] = [
  { theme: 'light', label: 'Light', glyph: 'sun' },
  { theme: 'dark', label: 'Dark', glyph: 'moon' },
  { theme: 'system', label: 'System', glyph: 'screen' },
];

/** In a menu: how the console is coloured for this teammate. */
export function ThemeChoice(): JSX.Element {
  const { preferences } = useInbox();
  const chosen = preferences.preferences.value.theme;
  return (
    <div class="theme-choice" role="group" aria-label="Theme">
      {choices.map(({ theme, label, glyph }) => (
        <button
          key={theme}
          type="button"
          role="menuitemradio"
          aria-checked={theme === chosen}
          tabIndex={-1}
          onClick={() => preferences.prefer({ theme })}
        >
          <Glyph name={glyph} size={15} />
          {label}
        </button>
      ))}
    </div>
  );
}
