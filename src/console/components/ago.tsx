import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { agoStepMs, shortAgo } from '../../ui/relative-time.ts';
import { useInbox } from './use-inbox.ts';

/** How long ago, in short. As time goes on, the words alone are written anew, and only where they are others. */
export function Ago({ atMs }: { atMs: number }): JSX.Element {
  return <AgoOf key={atMs} atMs={atMs} />;
}

function AgoOf({ atMs }: { atMs: number }): JSX.Element {
  const { page, locale } = useInbox();
  const step = useComputed(() => agoStepMs(atMs, page.nowMs.value));
  const said = useComputed(() => shortAgo(atMs, atMs + step.value, locale, 'now'));
  return <time dateTime={new Date(atMs).toISOString()}>{said}</time>;
}
