import type { JSX } from 'preact';
import type { Cancel } from '../../base/clock.ts';
import { shortAgo } from '../../ui/relative-time.ts';
import { agoEn } from './ago-en.ts';
import type { NoticesTools } from './types.ts';

const tickMs = 60_000;

type Tools = Pick<
  NoticesTools,
  'clock' | 'effect' | 'h' | 'isVisible' | 'locale' | 'signal' | 'texts'
>;

/** Says how long ago something was, and goes on being right: every minute, and when the page comes to the front, that alone is rendered anew. */
export function createAgo({ clock, effect, h, isVisible, locale, signal, texts }: Tools) {
  const { justNow } = { ...agoEn, ...texts };
  const nowMs = signal(clock.nowMs());

  function Ago({ atMs }: { atMs: number }): JSX.Element {
    return h(
      'time',
      { dateTime: new Date(atMs).toISOString() },
      shortAgo(atMs, nowMs.value, locale, justNow),
    );
  }
  const stop = effect(() => {
    if (!isVisible.value) return;
    let cancel: Cancel;
    function look(): void {
      nowMs.value = clock.nowMs();
      cancel = clock.after(tickMs, look);
    }
    look();
    return () => cancel();
  });
  return { ago: (atMs: number): JSX.Element => h(Ago, { atMs }), stop };
}
