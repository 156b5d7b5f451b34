import { useEffect } from 'preact/hooks';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { InboxContext } from '../inbox-context.ts';
import type { MenuName } from '../models/controls-model.ts';
import { toShortcut, type ShortcutName } from '../state/shortcuts.ts';
import { useInbox } from './use-inbox.ts';

/** The keys of the whole page. */
export function useShortcuts(): void {
  const context = useInbox();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isHere = context.session.state.peek().name === 'signed_in';
      if (!isHere || event.defaultPrevented || context.controls.isHelpShown.peek()) return;
      const row = rowOf(event.target);
      const step = row === undefined ? undefined : arrowSteps[event.key];
      const name = toShortcut({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        isComposing: event.isComposing,
        isInField: isField(event.target),
      });
      const verb = step ?? name;
      // A key that is held down goes from row to row, and does nothing else again and again.
      if (event.repeat && verb !== 'next' && verb !== 'previous') return;
      if (verb !== undefined && verbs[verb](context)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

const arrowSteps: Record<string, ShortcutName | undefined> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
};

/** @returns whether there was something to do */
type Verb = (context: InboxContext) => boolean;

/** What is done with the conversation on show, where there is one. */
function withChosen(verb: (context: InboxContext, chosen: ConsoleConversation) => void): Verb {
  return (context) => {
    const chosen = context.inbox.chosen.peek();
    if (chosen === undefined) return false;
    verb(context, chosen);
    return true;
  };
}
function opens(name: MenuName): Verb {
  return withChosen(({ controls }) => controls.open(name));
}

const verbs: Record<ShortcutName, Verb> = {
  next: () => move(1),
  previous: () => move(-1),
  open: () => press(rowOf(document.activeElement)),
  search({ controls }) {
    controls.search();
    return true;
  },
  help({ controls }) {
    controls.showHelp(true);
    return true;
  },
  back({ route }) {
    if (route.route.peek().conversationId === undefined) return false;
    route.leaveConversation();
    return true;
  },
  reply: withChosen(({ controls }, { id }) => controls.write(id, 'comment')),
  note: withChosen(({ controls }, { id }) => controls.write(id, 'note')),
  assign: opens('assign'),
  snooze: opens('snooze'),
  tag: opens('tag'),
  close: withChosen(({ actions }, { id, state }) =>
    actions.perform(id, { kind: state === 'closed' ? 'reopen' : 'close' }),
  ),
  priority: withChosen(({ actions }, { id, is_priority: isPriority }) =>
    actions.perform(id, { kind: 'prioritise', isPriority: !isPriority }),
  ),
};

/** From row to row; from anywhere else, to the one that is on show, or the first. */
function move(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.rows .row')];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const chosen = rows.findIndex((row) => row.hasAttribute('aria-current'));
  const from = focused >= 0 ? focused : chosen;
  const next = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function press(row: HTMLElement | undefined): boolean {
  row?.click();
  return row !== undefined;
}

function rowOf(target: unknown): HTMLElement | undefined {
  return target instanceof HTMLElement && target.classList.contains('row') ? target : undefined;
}

/** Whether letters go into it. */
function isField(target: unknown): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select');
}
