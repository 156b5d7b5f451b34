import type { LineItem, ThreadItem } from '../state/thread-items.ts';

/** Each day stands above what was said on it, and one line above what was not read. A line parts the messages around it. */
export function withLines(items: readonly ThreadItem[], readPosition = Infinity): ThreadItem[] {
  const all: ThreadItem[] = [];
  let [dayMs, nextDayMs] = [0, 0];
  let isRead = true;
  for (const item of items) {
    const { key, position, createdAt } = item;
    const kinds: LineItem['kind'][] = [];
    if (createdAt < dayMs || createdAt >= nextDayMs) {
      dayMs = new Date(createdAt).setHours(0, 0, 0, 0);
      nextDayMs = new Date(createdAt).setHours(24, 0, 0, 0);
      kinds.push('day');
    }
    if (isRead && position > readPosition && item.kind === 'message' && !item.isOwn) {
      isRead = false;
      kinds.push('unread');
    }
    const former = all.at(-1);
    if (kinds.length > 0 && former?.kind === 'message')
      all[all.length - 1] = { ...former, isLast: true };
    for (const kind of kinds) all.push({ kind, key: `${kind} ${key}`, position, createdAt });
    all.push(kinds.length > 0 && item.kind === 'message' ? { ...item, isFirst: true } : item);
  }
  return all;
}
