import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConsoleTeammate } from '../../../contract/console/teammates.ts';
import { useInbox } from '../use-inbox.ts';
import { DirectoryNotice } from './directory-notice.tsx';
import { Glyph } from './glyph.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { OwnersOnly } from './owners-only.tsx';
import { RemoveTeammateDialog } from './remove-teammate-dialog.tsx';
import { TeammateRow } from './teammate-row.tsx';

/** Who works here, and who is invited to. */
export function TeammatesSection(): JSX.Element {
  const { directory, settings } = useInbox();
  const isOwner = settings.account.me.value.role === 'owner';
  const [isInviting, setIsInviting] = useState(false);
  const [leaving, setLeaving] = useState<ConsoleTeammate | undefined>(undefined);
  const former = directory.teammates.value.filter(({ is_removed }) => is_removed);

  if (directory.status.value !== 'ready') return <DirectoryNotice />;
  return (
    <>
      <div class="section-head">
        <p class="section-lead">Everyone here can read and answer every conversation.</p>
        {isOwner && (
          <button type="button" class="button is-primary" onClick={() => setIsInviting(true)}>
            <Glyph name="plus" />
            Invite a teammate
          </button>
        )}
      </div>
      {!isOwner && <OwnersOnly>invite, remove and give roles</OwnersOnly>}
      <ul class="card items" aria-label="Teammates">
        {directory.present.value.map((teammate) => (
          <li key={teammate.id}>
            <TeammateRow teammate={teammate} onRemove={() => setLeaving(teammate)} />
          </li>
        ))}
      </ul>
      {isOwner && <Invitations />}
      {former.length > 0 && (
        <section aria-labelledby="former-title">
          <h2 id="former-title" class="section-title">
            Have left
          </h2>
          <ul class="card items" aria-label="Have left">
            {former.map((teammate) => (
              <li key={teammate.id}>
                <TeammateRow teammate={teammate} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
      {leaving !== undefined && (
        <RemoveTeammateDialog teammate={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </>
  );
}
