import type { Cancel } from '../../base/clock.ts';
import type { Part } from '../../contract/part.ts';
import { pauseMs } from './pause-ms.ts';
import type { Bots, BotsTools } from './types.ts';

type Tools = Pick<
  BotsTools,
  'before' | 'clock' | 'conversations' | 'effect' | 'signal' | 'surface' | 'typing'
>;

interface Pauses extends Pick<Bots, 'shown' | 'stop'> {}

/**
 * What a bot says before somebody's eyes comes as if it were typed, one message after the other. What was there when the page came waits for nothing,
 * nor does what a person says: with it comes everything before it.
 * @param isStill whoever looks prefers that nothing moves
 */
export function createPauses(tools: Tools, name: string, isStill: () => boolean): Pauses {
  const { before, clock, conversations, surface, typing } = tools;
  /** How far each conversation has been shown. */
  const reached = new Map<string, number>();
  const held = tools.signal<ReadonlyMap<string, number>>(new Map());
  const waiting = new Map<string, { part: Part; cancel: Cancel }>();

  function isOnShow(conversationId: string): boolean {
    const view = surface.view.value;
    const isHere = view.name === 'conversation' && view.conversationId === conversationId;
    return isHere && surface.isOpen.value && !isStill();
  }
  function reach(conversationId: string, parts: readonly Part[]): number {
    const last = parts.at(-1)?.position ?? 0;
    if (!isOnShow(conversationId)) return last;
    const first = before.get(conversationId)?.parts.at(-1)?.position;
    const byPerson = parts.findLast(({ author }) => author.kind !== 'bot')?.position ?? -Infinity;
    // Who is greeted has just come: that was never there before.
    const there = last > 0 ? last : -Infinity;
    return Math.max(reached.get(conversationId) ?? first ?? there, byPerson);
  }
  function end(conversationId: string): void {
    const now = waiting.get(conversationId);
    if (now === undefined) return;
    now.cancel();
    waiting.delete(conversationId);
    typing.came(conversationId, [now.part]);
  }
  function look(conversationId: string, parts: readonly Part[]): void {
    const position = reach(conversationId, parts);
    reached.set(conversationId, position);
    const next = parts.find((part) => part.position > position);
    if (waiting.get(conversationId)?.part.id !== next?.id) end(conversationId);
    const all = new Map(held.peek());
    if (next === undefined) all.delete(conversationId);
    else all.set(conversationId, position);
    held.value = all;
    if (next !== undefined && !waiting.has(conversationId)) wait(conversationId, next);
  }
  function wait(conversationId: string, part: Part): void {
    const cancel = clock.after(pauseMs(part), () => {
      reached.set(conversationId, part.position);
      look(conversationId, conversations.threads.peek().get(conversationId)?.parts ?? []);
    });
    waiting.set(conversationId, { part, cancel });
    const teammate = { ...part.author, name };
    if (part.blocks.length > 0) typing.heard({ conversation_id: conversationId, teammate });
  }
  const stop = tools.effect(() => {
    for (const [conversationId, { parts }] of conversations.threads.value)
      look(conversationId, parts);
  });

  return {
    shown(conversationId, parts) {
      const position = held.value.get(conversationId);
      if (position === undefined) return parts;
      return parts.filter((part) => part.position <= position);
    },
    stop() {
      stop();
      for (const conversationId of waiting.keys()) end(conversationId);
    },
  };
}
