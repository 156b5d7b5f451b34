import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SavedReply } from '../../../contract/console/saved-replies.ts';
import { Notice } from '../notice.tsx';
import { useInbox } from '../use-inbox.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DirectoryNotice } from './directory-notice.tsx';
import { Glyph } from './glyph.tsx';
import { ItemButtons } from './item-buttons.tsx';
import { SavedReplyDialog } from './saved-reply-dialog.tsx';

/** The texts that everyone can put into replies. */
export function SavedRepliesSection(): JSX.Element {
  const { directory, settings } = useInbox();
  const [editing, setEditing] = useState<SavedReply | 'new' | undefined>(undefined);
  const [deleting, setDeleting] = useState<SavedReply | undefined>(undefined);
  const replies = directory.savedReplies.value;

  if (directory.status.value !== 'ready') return <DirectoryNotice />;
  return (
    <>
      <div class="section-head">
        <p class="section-lead">What is often said is written once, for all of you.</p>
        <button type="button" class="button is-primary" onClick={() => setEditing('new')}>
          <Glyph name="plus" />
          New saved reply
        </button>
      </div>
      {replies.length === 0 ? (
        <Notice
          icon="messages"
          title="No saved replies yet"
          text="Write one here, and put it into a reply from the conversation."
        />
      ) : (
        <ul class="card items" aria-label="Saved replies">
          {replies.map((reply) => (
            <li key={reply.id} class="item">
              <span class="item-text">
                <bdi class="item-name">{reply.title}</bdi>
                <bdi class="item-detail">{reply.text}</bdi>
              </span>
              <ItemButtons
                name={reply.title}
                onEdit={() => setEditing(reply)}
                onDelete={() => setDeleting(reply)}
              />
            </li>
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <SavedReplyDialog
          reply={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {deleting !== undefined && (
        <ConfirmDialog
          title={`Delete “${deleting.title}”?`}
          text="It is gone for everyone. What was written with it stays."
          action="Delete"
          send={() => settings.changes.deleteSavedReply(deleting.id)}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
