import { shadesOf } from '../../ui/shades.ts';
import { toRgb } from '../../ui/to-rgb.ts';
import type { Look } from '../bridge.ts';

/** The messenger's place in the page. */
export interface Host {
  /** Where it is rendered. */
  root: HTMLElement;
  /** Beside its own style sheet. */
  addStyles(css: string): CSSStyleSheet;
  /** Harmless where it is in the page. */
  append(): void;
  look(look: Look): void;
  /** At once: the browser may be about to keep the page as it is. */
  conceal(isConcealed: boolean): void;
  remove(): void;
}

/** Keys that are pressed in the messenger are not the page's shortcuts. */
const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

/** A shadow root of its own, with style sheets that need no permission of the page's policy. */
export function createHost(document: Document, css: string): Host {
  const host = document.createElement('div');
  host.id = 'intercom-container';
  host.className = 'intercom-namespace';
  const shadow = host.attachShadow({ mode: 'open' });
  addStyles(css);
  const lookSheet = addStyles('');
  for (const name of keyEvents) host.addEventListener(name, (event) => event.stopPropagation());

  const root = document.createElement('div');
  shadow.append(root);
  function addStyles(more: string): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(more);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    return sheet;
  }
  const append = () => host.isConnected || document.body.append(host);
  append();
  let look: Look | undefined;
  const night = matchMedia('(prefers-color-scheme: dark)');
  night.onchange = paint;

  function paint(): void {
    if (look === undefined) return;
    const { action_color, background_color = action_color, link_color = action_color } = look;
    const { theme_mode = 'system' } = look;
    const isDark = theme_mode === 'system' ? night.matches : theme_mode === 'dark';
    host.classList.toggle('is-dark', isDark);
    const brand = {
      action: toRgb(action_color, root),
      background: toRgb(background_color, root),
      link: toRgb(link_color, root),
    };
    const properties = {
      ...shadesOf(brand, isDark ? 'dark' : 'light'),
      '--x': `${look.horizontal_padding}px`,
      '--y': `${look.vertical_padding}px`,
      '--z': look.z_index ?? 2147483003,
    };
    const declarations = Object.entries(properties).map(([name, value]) => `${name}:${value}`);
    lookSheet.replaceSync(`:host{${declarations.join(';')}}`);
  }
  return {
    root,
    addStyles,
    append,
    look(next) {
      look = next;
      paint();
    },
    conceal(isConcealed) {
      root.hidden = isConcealed;
    },
    remove() {
      night.onchange = null;
      host.remove();
    },
  };
}
