import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { useMessenger } from './use-messenger.ts';

/** Shown where the panel covers the launcher. */
export function CloseButton(): JSX.Element {
  const { surface, texts } = useMessenger();
  return (
    <button
      type="button"
      class="icon-button close-button"
      aria-label={texts.close}
      onClick={() => surface.close()}
    >
      <Icon name="close" />
    </button>
  );
}
