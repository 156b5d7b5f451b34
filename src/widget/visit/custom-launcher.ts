import type { PageSettings } from '../loader/settings.ts';

/**
 * Elements of the page that open the messenger: those that its settings name, whenever they come into the page.
 * @returns stops it
 */
export function listenToLaunchers(
  window: Window,
  settings: () => PageSettings,
  onPress: () => void,
): () => void {
  function press(event: Event): void {
    const { custom_launcher_selector, widget } = settings();
    // Of snippets from a time when the page brought the button.
    const { activator = '#IntercomDefaultWidget' } = (widget ?? {}) as { activator?: unknown };
    const selector = `${(custom_launcher_selector ?? activator) as string}`;
    try {
      // The document and the window are on the path too, and match nothing.
      if (!event.composedPath().some((on) => (on as Partial<Element>).matches?.(selector))) return;
    } catch {
      // The page has named what is no selector.
      return;
    }
    // Often a link to a mail address, for when there is no messenger.
    event.preventDefault();
    onPress();
  }
  // Before the page's own listeners can keep it to themselves.
  window.addEventListener('click', press, true);
  return () => window.removeEventListener('click', press, true);
}
