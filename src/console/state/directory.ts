import type { Directory } from '../../contract/console/directory.ts';
import type { ConsoleTeammate } from '../../contract/console/teammates.ts';
import type { Tag } from '../../contract/console/tags.ts';

export const emptyDirectory: Directory = { teammates: [], teams: [], tags: [], saved_replies: [] };

export type ById<Item> = ReadonlyMap<string, Item>;

export function byId<Item extends { id: string }>(items: readonly Item[]): ById<Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Those who can be assigned something. */
export function whoIsHere(teammates: readonly ConsoleTeammate[]): ConsoleTeammate[] {
  return teammates.filter(({ is_removed }) => !is_removed);
}

/** In the order of their names, as the directory has them; one that it does not know yet is left out. */
export function tagsOf(ids: readonly string[], tags: readonly Tag[]): Tag[] {
  const wanted = new Set(ids);
  return tags.filter(({ id }) => wanted.has(id));
}

/** A saved reply's text, with what the person is called in the place of every `{name}`. */
export function fillIn(text: string, name: string): string {
  return text.replaceAll('{name}', () => name);
}
