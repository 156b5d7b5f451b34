import { createModel, signal } from '@preact/signals';
import type { DraftKind } from '../state/draft.ts';

/** What can be open above the page; one at a time. */
export type MenuName = 'account' | 'alerts' | 'assign' | 'filter' | 'snooze' | 'tag';

/** What of the inbox's controls is open, and where the focus is to go: for buttons and keys alike. */
export const ControlsModel = createModel(() => {
  const menu = signal<MenuName | undefined>(undefined);
  const kinds = signal<ReadonlyMap<string, DraftKind>>(new Map());
  const composerFocus = signal(0);
  const searchFocus = signal(0);
  const isHelpShown = signal(false);
  const isSidebarShown = signal(false);

  return {
    menu,
    open(name: MenuName) {
      menu.value = name;
    },
    toggle(name: MenuName) {
      menu.value = menu.peek() === name ? undefined : name;
    },
    closeMenu() {
      menu.value = undefined;
    },
    /** Whether a reply or a note is being written, by conversation. */
    kinds,
    /** Changes with every wish to write. */
    composerFocus,
    write(conversationId: string, kind: DraftKind) {
      kinds.value = new Map(kinds.peek()).set(conversationId, kind);
      composerFocus.value += 1;
    },
    /** Without going there. */
    choose(conversationId: string, kind: DraftKind) {
      kinds.value = new Map(kinds.peek()).set(conversationId, kind);
    },
    focusComposer() {
      composerFocus.value += 1;
    },
    /** Changes with every wish to search. */
    searchFocus,
    search() {
      searchFocus.value += 1;
    },
    isHelpShown,
    showHelp(isShown: boolean) {
      menu.value = undefined;
      isHelpShown.value = isShown;
    },
    /** Where there is no room for the views beside the list. */
    isSidebarShown,
    showSidebar(isShown: boolean) {
      isSidebarShown.value = isShown;
    },
  };
});
export type ControlsModel = InstanceType<typeof ControlsModel>;
