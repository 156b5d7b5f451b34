import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessengerSettings } from '../../../contract/console/messenger.ts';
import { toPreviewConfig } from '../../state/messenger-draft.ts';
import { Notice } from '../notice.tsx';
import { useInbox } from '../use-inbox.ts';

/** Typing is waited for a little. */
const patienceMs = 300;

interface Props {
  draft: MessengerSettings;
  /** In which it speaks. */
  language: string;
}

/**
 * The messenger itself, in a frame that has no cookies and asks no server: nobody's visit is counted. The frame says when it is ready, and is told what it
 * is to look like.
 */
export function Preview({ draft, language }: Props): JSX.Element {
  const { messenger, appId } = useInbox().settings;
  const frame = useRef<HTMLIFrameElement>(null);
  const [readyCount, setReadyCount] = useState(0);
  const said = messenger.texts.value;
  const savedImageId = messenger.settings.value?.look.launcher_image_id;
  const toUrl = messenger.pictureUrls.value;

  useEffect(() => {
    function hear({ source, data }: MessageEvent): void {
      if (source === frame.current?.contentWindow && data === 'ready') {
        setReadyCount((count) => count + 1);
      }
    }
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    if (readyCount === 0 || said === undefined) return;
    const timer = setTimeout(() => {
      const { look: _, texts: __, ...settings } = draft;
      const icon = draft.look.launcher_icon ?? 'chat';
      const told = { appId, settings, icon, imageId: savedImageId };
      // The frame is in a sandbox, and has no origin to name.
      frame.current?.contentWindow?.postMessage(
        { ...told, config: toPreviewConfig(said, draft, toUrl) },
        '*',
      );
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [readyCount, said, draft, savedImageId, toUrl]);

  return (
    <aside class="messenger-preview" aria-label="Preview">
      <iframe
        ref={frame}
        title="The messenger as visitors will see it"
        src="/console/preview"
        sandbox="allow-scripts"
      />
      {messenger.hasNoTexts.value && (
        <div class="messenger-preview-problem">
          <Notice icon="messages" title="The preview could not be loaded" isProblem>
            <button type="button" class="button" onClick={() => void messenger.look(language)}>
              Try again
            </button>
          </Notice>
        </div>
      )}
    </aside>
  );
}
