/** What a key does. */
export type ShortcutName =
  | 'next'
  | 'previous'
  | 'open'
  | 'reply'
  | 'note'
  | 'assign'
  | 'snooze'
  | 'close'
  | 'priority'
  | 'tag'
  | 'search'
  | 'help'
  | 'back';

export interface Shortcut {
  name: ShortcutName;
  /** As the browser names them; the first is the one that is shown. */
  keys: readonly string[];
  text: string;
}

/** In the order of the help sheet. */
export const shortcuts: readonly Shortcut[] = [
  { name: 'next', keys: ['j'], text: 'Next conversation' },
  { name: 'previous', keys: ['k'], text: 'Previous conversation' },
  { name: 'open', keys: ['o'], text: 'Open the conversation' },
  { name: 'back', keys: ['Escape'], text: 'Back to the list' },
  { name: 'search', keys: ['s'], text: 'Search' },
  { name: 'reply', keys: ['r'], text: 'Write a reply' },
  { name: 'note', keys: ['n'], text: 'Write a note' },
  { name: 'assign', keys: ['a'], text: 'Assign' },
  { name: 'snooze', keys: ['z'], text: 'Snooze' },
  { name: 'close', keys: ['e'], text: 'Close or reopen' },
  { name: 'priority', keys: ['p'], text: 'Mark as priority' },
  { name: 'tag', keys: ['t'], text: 'Tag' },
  { name: 'help', keys: ['?'], text: 'Show the shortcuts' },
];

/** A press of a key, as far as it matters. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  /** Whether it goes into something that is typed into. */
  isInField: boolean;
}

/** What a press asks for. In a field a letter is a letter, and Ctrl+K or Cmd+K searches from anywhere. */
export function toShortcut(press: KeyPress): ShortcutName | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing, isInField } = press;
  if (isComposing || altKey) return undefined;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return 'search';
  if (ctrlKey || metaKey || isInField) return undefined;
  return shortcuts.find(({ keys }) => keys.includes(key))?.name;
}

/** For `aria-keyshortcuts`. */
export function keyOf(name: ShortcutName): string | undefined {
  return shortcuts.find((shortcut) => shortcut.name === name)?.keys[0];
}
