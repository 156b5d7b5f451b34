import type { JSX } from 'preact';
import { hindranceOf } from '../../state/attachments.ts';
import { Icon } from '../icon.tsx';
import { useInbox } from '../use-inbox.ts';
import { refusedText } from './attachment-texts.ts';
import { AttachmentRow } from './attachment-row.tsx';

const hindrances = {
  uploading: 'It can be sent once everything is uploaded.',
  failed: 'Try again or remove what is not uploaded, then it can be sent.',
};

/** What goes with the reply or the note that is being written. */
export function AttachmentTray({ draft }: { draft: string }): JSX.Element {
  const { attachments, controls } = useInbox();
  const files = attachments.attachments.value.get(draft) ?? [];
  const hindrance = hindranceOf(files);
  return (
    <>
      {files.length > 0 && (
        <ul class="tray" aria-label="Attachments">
          {files.map((file) => (
            <AttachmentRow
              key={file.id}
              attachment={file}
              onRetry={() => attachments.retry(draft, file.id)}
              onRemove={() => {
                attachments.remove(draft, file.id);
                controls.focusComposer();
              }}
            />
          ))}
        </ul>
      )}
      <Refused draft={draft} />
      <p role="status" class="tray-status">
        {hindrance && hindrances[hindrance]}
      </p>
    </>
  );
}

/** Which of the picked files do not come along, and why. */
function Refused({ draft }: { draft: string }): JSX.Element | null {
  const { attachments, controls, locale } = useInbox();
  const refused = attachments.refused.value.get(draft) ?? [];
  const limits = attachments.limits.value;
  if (refused.length === 0 || limits === undefined) return null;
  return (
    <div class="tray-refused" role="alert">
      <div>
        {refused.map((file, index) => (
          <p key={index}>{refusedText(file, limits, locale)}</p>
        ))}
      </div>
      <button
        type="button"
        class="icon-button is-small"
        aria-label="Dismiss"
        onClick={() => {
          attachments.dismiss(draft);
          controls.focusComposer();
        }}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
