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
  return {
    root,
    addStyles,
    append,
    look: (look) =>
      lookSheet.replaceSync(
        // The scheme stands here because Vite makes three declarations of it.
        `:host{--action:${look.action_color};--background:${look.background_color ?? look.action_color};--link:${look.link_color ?? look.action_color};--x:${look.horizontal_padding}px;--y:${look.vertical_padding}px;--z:${look.z_index ?? 2147483003}}div{color-scheme:light}`,
      ),
    conceal(isConcealed) {
      root.hidden = isConcealed;
    },
    remove: () => host.remove(),
  };
}
