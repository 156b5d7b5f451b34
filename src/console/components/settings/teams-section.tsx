import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Team } from '../../../contract/console/teams.ts';
import { Notice } from '../notice.tsx';
import { TeammateAvatar } from '../teammate-avatar.tsx';
import { useInbox } from '../use-inbox.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DirectoryNotice } from './directory-notice.tsx';
import { distributionNames } from './distributions.ts';
import { Glyph } from './glyph.tsx';
import { ItemButtons } from './item-buttons.tsx';
import { OwnersOnly } from './owners-only.tsx';
import { TeamDialog } from './team-dialog.tsx';

/** Which teams there are, who is in them, and how they share their work. */
export function TeamsSection(): JSX.Element {
  const { directory, settings } = useInbox();
  const isOwner = settings.account.me.value.role === 'owner';
  const [editing, setEditing] = useState<Team | 'new' | undefined>(undefined);
  const [deleting, setDeleting] = useState<Team | undefined>(undefined);
  const teams = directory.teams.value;

  if (directory.status.value !== 'ready') return <DirectoryNotice />;
  return (
    <>
      <div class="section-head">
        <p class="section-lead">Each team has an inbox of its own.</p>
        {isOwner && (
          <button type="button" class="button is-primary" onClick={() => setEditing('new')}>
            <Glyph name="plus" />
            New team
          </button>
        )}
      </div>
      {!isOwner && <OwnersOnly>make and change teams</OwnersOnly>}
      {teams.length === 0 ? (
        <Notice
          icon="inbox"
          title="No teams yet"
          text="A team has an inbox of its own, and can give its conversations to whoever is in turn."
        />
      ) : (
        <ul class="card items" aria-label="Teams">
          {teams.map((team) => (
            <li key={team.id} class="item">
              <span class="item-text">
                <span class="item-name">
                  <bdi>{team.name}</bdi>
                </span>
                <span class="item-detail">{distributionNames[team.distribution]}</span>
              </span>
              <Members team={team} />
              {isOwner && (
                <ItemButtons
                  name={team.name}
                  onEdit={() => setEditing(team)}
                  onDelete={() => setDeleting(team)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <TeamDialog
          team={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {deleting !== undefined && (
        <ConfirmDialog
          title={`Delete ${deleting.name}?`}
          text="Its conversations stay, without a team. Whoever they are assigned to keeps them."
          action="Delete"
          send={() => settings.changes.deleteTeam(deleting.id)}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}

const shownMembers = 5;

function Members({ team }: { team: Team }): JSX.Element {
  const { directory } = useInbox();
  const members = directory.present.value.filter(({ id }) => team.teammate_ids.includes(id));
  const more = members.length - shownMembers;
  return (
    <span class="members" title={members.map(({ name }) => name).join(', ')}>
      {members.slice(0, shownMembers).map(({ id }) => (
        <TeammateAvatar key={id} id={id} size={24} />
      ))}
      {more > 0 && <span class="members-more">+{more}</span>}
      <span class="unseen">
        {members.length === 0 ? 'Nobody is in it' : members.map(({ name }) => name).join(', ')}
      </span>
      {members.length === 0 && <span aria-hidden="true">Nobody</span>}
    </span>
  );
}
