import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessengerSettings } from '../../../contract/console/messenger.ts';
import { toPreviewConfig } from '../../state/messenger-draft.ts';
import { useInbox } from '../use-inbox.ts';

/** Typing is waited for a little. */
const patienceMs = 300;

/**
 * The messenger itself, in a frame that has no cookies and asks no server: nobody's visit is counted. The frame says when it is ready, and is told what it
 * is to look like.
 */
export function Preview({ draft }: { draft: MessengerSettings }): JSX.Element {
  const { messenger, appId } = useInbox().settings;
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const config = messenger.texts.value?.config;

  useEffect(() => {
    function hear({ source, data }: MessageEvent): void {
      if (source === frame.current?.contentWindow && data === 'ready') setReady(true);
    }
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    if (!isReady || config === undefined) return;
    const timer = setTimeout(() => {
      const { look: _, texts: __, ...settings } = draft;
      const told = { appId, settings, icon: draft.look.launcher_icon ?? 'chat' };
      // The frame is in a sandbox, and has no origin to name.
      frame.current?.contentWindow?.postMessage(
        { ...told, config: toPreviewConfig(config, draft) },
        '*',
      );
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [isReady, config, draft]);

  return (
    <aside class="messenger-preview" aria-label="Preview">
      <iframe
        ref={frame}
        title="The messenger as visitors will see it"
        src="/console/preview"
        sandbox="allow-scripts"
      />
    </aside>
  );
}
