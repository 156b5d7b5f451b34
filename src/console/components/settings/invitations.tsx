import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Invitation } from '../../../contract/console/teammates.ts';
import { useInbox } from '../use-inbox.ts';
import { inDays } from './in-days.ts';
import { failureText } from './problems.ts';
import { roleNames } from './teammate-row.tsx';

/** Who has a link and has not come yet. */
export function Invitations(): JSX.Element | null {
  const { settings } = useInbox();
  const { teammates } = settings;
  const invitations = teammates.invitations.value;
  useEffect(() => void teammates.refresh(), []);

  if (teammates.status.value === 'failed') {
    return (
      <p role="alert" class="problem">
        The invitations could not be loaded.{' '}
        <button type="button" class="link" onClick={() => void teammates.refresh()}>
          Try again
        </button>
      </p>
    );
  }
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invited-title">
      <h2 id="invited-title" class="section-title">
        Invited
      </h2>
      <ul class="card items" aria-label="Invited">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <InvitationRow invitation={invitation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }): JSX.Element {
  const { settings, page, locale } = useInbox();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { id, email, role, expires_at } = invitation;

  async function takeBack(): Promise<void> {
    const outcome = await settings.teammates.takeBack(id);
    if (!outcome.isDone) setProblem(failureText(outcome.failure));
  }
  return (
    <div class="item">
      <span class="item-text">
        <span class="item-name">
          <bdi>{email}</bdi>
        </span>
        <span class="item-detail">
          {roleNames[role]} · link expires {inDays(expires_at, page.nowMs.value, locale)}
        </span>
      </span>
      <span class="item-actions">
        <button
          type="button"
          class="button is-quiet"
          aria-label={`Take back the invitation of ${email}`}
          onClick={() => void takeBack()}
        >
          Take back
        </button>
      </span>
      <p role="alert" class="item-problem problem">
        {problem}
      </p>
    </div>
  );
}
