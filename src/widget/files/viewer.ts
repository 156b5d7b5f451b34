import type { ImageBlock } from '../../contract/block.ts';
import type { FileTexts } from '../texts/file-texts.ts';
import type { ShownFiles } from './shown-files.ts';
import type { FilesTools } from './types.ts';
import { createGestures } from './viewer-gestures.ts';
import { createViewerView } from './viewer-view.ts';
import { whole, zoomAt, type Zoom } from './viewer-zoom.ts';

/** How much a press on the buttons makes of it. */
const zoomStep = 1.6;

/** Pictures, one at a time, over everything else in the window, until they are closed. */
export function createViewer(tools: FilesTools, fileTexts: FileTexts, files: ShownFiles) {
  const { h, render, root, signal } = tools;
  const images = signal<readonly ImageBlock[]>([]);
  const index = signal(0);
  const zoom = signal<Zoom>(whole);
  /** On top of whatever the page has: a dialog is, keeps the focus, and gives it back. */
  let dialog: HTMLDialogElement | undefined;

  function go(step: number): void {
    const next = index.peek() + step;
    if (images.peek()[next] === undefined) return;
    index.value = next;
    zoom.value = whole;
  }
  function close(): void {
    const closed = dialog;
    dialog = undefined;
    if (closed === undefined) return;
    closed.close();
    render(null, closed);
    closed.remove();
  }
  function isRightToLeft(): boolean {
    return dialog?.dir === 'rtl';
  }
  function press(event: KeyboardEvent): void {
    const keys: Record<string, () => void> = {
      ArrowLeft: () => go(isRightToLeft() ? 1 : -1),
      ArrowRight: () => go(isRightToLeft() ? -1 : 1),
      Home: () => go(-index.peek()),
      End: () => go(images.peek().length - 1 - index.peek()),
      '+': () => (zoom.value = zoomAt(zoom.peek(), zoomStep)),
      '=': () => (zoom.value = zoomAt(zoom.peek(), zoomStep)),
      '-': () => (zoom.value = zoomAt(zoom.peek(), 1 / zoomStep)),
      '0': () => (zoom.value = whole),
    };
    const key = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (key === undefined) return;
    event.preventDefault();
    key();
  }
  const gestures = createGestures({
    zoom: () => zoom.peek(),
    setZoom: (next) => (zoom.value = next),
    swipe: (step) => go(isRightToLeft() ? -step : step),
    close,
  });
  const view = createViewerView(tools, fileTexts, files, {
    images,
    index,
    zoom,
    gestures,
    go,
    close,
    zoomBy: (direction) => (zoom.value = zoomAt(zoom.peek(), zoomStep ** direction)),
  });

  return {
    open(shown: readonly ImageBlock[], at: number) {
      close();
      images.value = shown;
      index.value = at;
      zoom.value = whole;
      dialog = root.ownerDocument.createElement('dialog');
      dialog.className = 'viewer';
      dialog.setAttribute('aria-label', fileTexts.viewer);
      dialog.dir = tools.texts.direction;
      dialog.addEventListener('keydown', press);
      // Escape, or the way back of a phone.
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        close();
      });
      root.after(dialog);
      render(h(view, null), dialog);
      dialog.showModal();
    },
    close,
  };
}
