import type { LauncherTexts } from '../../contract/loader-config.ts';
import type { WorkspaceSettings } from '../../contract/workspace-settings.ts';
import css from './launcher.css?inline';

export interface LauncherState {
  isOpen: boolean;
  isLoading: boolean;
  unreadCount: number;
  look: WorkspaceSettings;
  texts: LauncherTexts;
}

/** The round button. Making it does not touch the page; appending does. */
export interface Launcher {
  append(): unknown;
  remove(): void;
  show(state: LauncherState): void;
  focus(): void;
}

const svg = 'http://www.w3.org/2000/svg';
const openIcon = 'M5 6h14v10h-6l-4 3v-3H5z';
const closeIcon = 'm6 9.5 6 6 6-6';

/**
 * The host bears Intercom's class names, so that a page's own rules for them keep working; everything inside is in a shadow root, out of
 * reach of rules that were not meant for it. Made without markup: pages with Trusted Types allow none.
 * @param onIntent the visitor is about to press: it pays to load the messenger
 */
export function createLauncher(
  document: Document,
  onPress: () => void,
  onIntent: () => void,
): Launcher {
  const app = document.createElement('div');
  const host = document.createElement('div');
  const button = document.createElement('button');
  const badge = document.createElement('span');
  app.className = 'intercom-lightweight-app';
  badge.id = 'unread';
  button.setAttribute('aria-describedby', badge.id);

  const root = host.attachShadow({ mode: 'open' });
  const lookSheet = new CSSStyleSheet();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [lookSheet, sheet];

  for (const path of [openIcon, closeIcon]) {
    const icon = document.createElementNS(svg, 'svg');
    const shape = document.createElementNS(svg, 'path');
    icon.setAttribute('viewBox', '0 0 24 24');
    shape.setAttribute('d', path);
    icon.append(shape);
    button.append(icon);
  }
  button.setAttribute('aria-haspopup', 'dialog');
  app.append(host);
  root.append(button, badge);
  button.onclick = onPress;
  button.onpointerenter = button.onfocus = onIntent;

  return {
    // Appending anew would take the focus out of it.
    append: () => app.isConnected || document.body.append(app),
    remove: () => app.remove(),
    focus: () => button.focus(),
    show({ isOpen, isLoading, unreadCount, look, texts }) {
      const isUnread = unreadCount > 0 && !isOpen;
      lookSheet.replaceSync(
        `:host{--action:${look.action_color};--x:${look.horizontal_padding}px;--y:${look.vertical_padding}px}`,
      );
      host.className = `intercom-lightweight-app-launcher intercom-launcher foyer-${look.alignment}`;
      // Firefox before 119 has no `ariaLabel` and the like.
      button.setAttribute('aria-label', isOpen ? texts.close : texts.open);
      button.setAttribute('aria-expanded', `${isOpen}`);
      button.setAttribute('aria-busy', `${isLoading}`);
      badge.textContent = isUnread ? (unreadCount > 9 ? '9+' : `${unreadCount}`) : '';
      badge.setAttribute(
        'aria-label',
        isUnread ? texts.unread.replace('{count}', `${unreadCount}`) : '',
      );
    },
  };
}
