const frameId = 'intercom-frame';

/**
 * What the browser came with, from a document of our own where no script of the page has been. It stays in the page, or its requests would end;
 * where a router has taken it away, there is another.
 * @returns the page's own in a sandbox without an origin: there they have to do
 */
export function borrow(window: Window & typeof globalThis): Pick<typeof window, 'fetch'> {
  const { document } = window;
  const standing = document.getElementById(frameId) as HTMLIFrameElement | null;
  const frame = standing ?? document.createElement('iframe');
  if (!standing) {
    frame.id = frameId;
    frame.hidden = true;
    document.documentElement.appendChild(frame);
  }
  try {
    const { fetch } = frame.contentWindow as typeof window;
    return { fetch: (...request) => fetch(...request) };
  } catch {
    return window;
  }
}
