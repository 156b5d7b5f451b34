import { clockTime } from '../../ui/relative-time.ts';
import { fill } from '../texts/fill.ts';
import { useMessenger } from './use-messenger.ts';

/** When the visitor may hope for an answer, where the workspace has said so. */
export function useAnswers(): string | undefined {
  const { config, texts, clock, locale } = useMessenger();
  const { opens_at = 0, reply_time } = config;
  const nowMs = clock.nowMs();
  return opens_at > nowMs
    ? fill(texts.away, { time: clockTime(opens_at, nowMs, locale) })
    : reply_time && texts.replyTimes[reply_time];
}
