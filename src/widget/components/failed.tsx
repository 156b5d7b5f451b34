import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { pressAway } from './press-away.ts';
import { useMessenger } from './use-messenger.ts';

/** What should stand here could not be had: what can be done all the same, and the way to try again. */
export function Failed({ retry }: { retry(): Promise<unknown> }): JSX.Element {
  const { texts } = useMessenger();
  const isTrying = useSignal(false);

  async function tryAgain(): Promise<void> {
    isTrying.value = true;
    await retry();
    isTrying.value = false;
  }
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name="failed" size={28} />
      </span>
      <div role="alert">
        <strong>{texts.cannotLoad}</strong>
        <p>{texts.canStillWrite}</p>
      </div>
      <button type="button" class="quiet" onClick={(event) => pressAway(event, tryAgain)}>
        {isTrying.value ? texts.loading : texts.tryAgain}
      </button>
    </div>
  );
}
