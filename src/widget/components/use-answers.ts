import { fill } from '../texts/fill.ts';
import { useMessenger } from './use-messenger.ts';

const weekMs = 6 * 86_400_000;

/** When the visitor may hope for an answer, where the workspace has said so. */
export function useAnswers(): string | undefined {
  const { config, texts, clock, locale } = useMessenger();
  const { opens_at = 0, reply_time } = config;
  const nowMs = clock.nowMs();
  return opens_at > nowMs
    ? fill(texts.away, { time: sayWhen(opens_at, nowMs, locale) })
    : reply_time && texts.replyTimes[reply_time];
}

/** “14:05” today, “Mon 14:05” in this week, then the date. */
function sayWhen(thenMs: number, nowMs: number, locale: string): string {
  const then = new Date(thenMs);
  const isToday = then.toDateString() === new Date(nowMs).toDateString();
  return then.toLocaleString(locale, {
    ...(!isToday &&
      (thenMs - nowMs < weekMs ? { weekday: 'short' } : { day: 'numeric', month: 'short' })),
    hour: 'numeric',
    minute: '2-digit',
  });
}
