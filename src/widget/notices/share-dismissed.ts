import type { NoticesTools } from './types.ts';
import { laterOf, type Dismissed } from './to-notices.ts';

/**
 * What is dismissed in one tab is so in all, and in those that are opened later. Where the browser forbids storage, each tab knows of its own.
 * @returns ends it
 */
export function shareDismissed(
  { bridge, effect, surface }: Pick<NoticesTools, 'bridge' | 'effect' | 'surface'>,
  window: Window,
): () => void {
  const key = `foyer-dismissed-${bridge.settings.app_id}`;

  function read(): Dismissed {
    try {
      return JSON.parse(window.localStorage[key] as string) as Dismissed;
    } catch {
      return {};
    }
  }
  function agree(): void {
    const known = surface.dismissed.peek();
    const all = laterOf(known, read());
    if (all !== known) surface.dismissed.value = all;
  }
  function hear(event: StorageEvent): void {
    if (event.key === key) agree();
  }
  agree();
  const stop = effect(() => {
    const kept = read();
    const all = laterOf(kept, surface.dismissed.value);
    if (all === kept) return;
    try {
      window.localStorage[key] = JSON.stringify(all);
    } catch {}
  });
  window.addEventListener('storage', hear);
  return () => {
    stop();
    window.removeEventListener('storage', hear);
  };
}
