import type { LauncherTexts } from '../../contract/loader-config.ts';
import type { Look } from '../bridge.ts';
import css from './launcher.css?inline';
import { pause } from './pause.ts';

export interface LauncherState {
  isOpen: boolean;
  isLoading: boolean;
  unreadCount: number;
  look: Look;
  texts: LauncherTexts;
}

/** The round button. Making it does not touch the page; appending does. */
export interface Launcher {
  append(): void;
  remove(): void;
  show(changed: Partial<LauncherState>): void;
  /** It was pressed, and there is no messenger to be had. */
  fail(): Promise<void>;
  focus(): void;
}

/**
 * The host bears Intercom's class names, so that a page's own rules for them keep working; everything inside is in a shadow root, out of
 * reach of rules that were not meant for it. Made without markup: pages with Trusted Types allow none.
 * @param onIntent the visitor is about to press: it pays to load the messenger
 */
export function createLauncher(
  document: Document,
  first: LauncherState,
  onPress: (isOpen: boolean) => void,
  onIntent: () => void,
): Launcher {
  const app = document.createElement('div');
  const host = document.createElement('div');
  const button = document.createElement('button');
  const badge = document.createElement('span');
  const notice = document.createElement('p');
  app.className = 'intercom-lightweight-app';
  host.className = `${app.className}-launcher intercom-launcher`;
  badge.id = 'unread';
  // It is there, and empty, before it says something: or it is not heard.
  notice.setAttribute('role', 'status');
  button.setAttribute('aria-describedby', badge.id);

  let state = first;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];

  button.setAttribute('aria-haspopup', 'dialog');
  app.append(host);
  root.append(button, badge, notice);

  function show(changed: Partial<LauncherState>): void {
    state = { ...state, ...changed };
    const { isOpen, unreadCount, look, texts } = state;
    const isUnread = unreadCount > 0 && !isOpen;
    // A sheet that is written anew costs more than all of what opening changes.
    if (changed.look)
      sheet.replaceSync(
        `:host{all:initial;--action:${look.action_color};--x:${look.horizontal_padding}px;--y:${look.vertical_padding}px;${look.alignment}:max(var(--x),env(safe-area-inset-${look.alignment}));z-index:${look.z_index}}p{${look.alignment}:0}${css}${look.launcher_css ?? ''}`,
      );
    // Firefox before 119 has no `ariaLabel` and the like.
    button.setAttribute('aria-label', isOpen ? texts.close : texts.open);
    button.setAttribute('aria-expanded', `${isOpen}`);
    button.setAttribute('aria-busy', `${state.isLoading}`);
    if (state.isLoading) notice.textContent = '';
    badge.textContent = isUnread ? (unreadCount > 9 ? '9+' : `${unreadCount}`) : '';
    badge.setAttribute(
      'aria-label',
      isUnread ? texts.unread.replace('{count}', `${unreadCount}`) : '',
    );
  }
  show(first);
  return {
    append() {
      button.onclick = () => onPress(state.isOpen);
      button.onpointerenter = button.onfocus = onIntent;
      // Appending anew would take the focus out of it.
      if (!app.isConnected) document.body.append(app);
    },
    remove() {
      // Browsers remember what was pressed last: it is not to remember anybody.
      button.onclick = button.onpointerenter = button.onfocus = null;
      app.remove();
    },
    focus: () => button.focus(),
    show,
    async fail() {
      show({ isLoading: false });
      notice.textContent = state.texts.unreachable;
      // Long enough to be read; then it may not be so any more.
      await pause(6);
      notice.textContent = '';
    },
  };
}
