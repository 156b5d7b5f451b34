import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Icon } from './icon.tsx';
import { tagsOf } from '../state/directory.ts';
import { snoozedUntil } from './snoozed-until.ts';
import { UnsentMark, unsentOf } from './unsent-mark.tsx';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

const shownTags = 2;

/** What else is known of a conversation in a list: only what is so. */
export function RowMarks({
  conversation,
}: {
  conversation: ConsoleConversation;
}): JSX.Element | null {
  const inbox = useInbox();
  const { directory, page, locale } = inbox;
  const { teamName } = useWords();
  const tags = tagsOf(conversation.tag_ids, directory.tags.value);
  const { id, state, is_priority, is_with_bot, teammate_assignee_id, team_assignee_id } =
    conversation;
  // Every letter that is typed is a draft's: it is no other draft's row that changes.
  const unsent = useComputed(() => unsentOf(inbox, id)).value;
  // A teammate's face stands above; a team has none.
  const teamId = teammate_assignee_id === null ? team_assignee_id : null;
  const isMarked = state === 'snoozed' || is_priority || is_with_bot || teamId !== null;
  if (!isMarked && unsent === undefined && tags.length === 0) return null;
  return (
    <span class="row-marks">
      {is_priority && (
        <span class="mark-priority">
          <Icon name="flag" size={13} />
          <span class="unseen">Priority</span>
        </span>
      )}
      {is_with_bot && (
        <span class="mark-bot">
          <Icon name="bot" size={14} />
          <span class="unseen">With a bot</span>
        </span>
      )}
      <UnsentMark unsent={unsent} />
      {state === 'snoozed' && (
        <span class="mark-snoozed">
          <Icon name="clock" size={13} />
          {snoozedUntil(conversation.snoozed_until, page.nowMs.value, locale)}
        </span>
      )}
      {tags.slice(0, shownTags).map((tag) => (
        <span key={tag.id} class="conversation-tag is-small">
          <bdi>{tag.name}</bdi>
        </span>
      ))}
      {tags.length > shownTags && <span class="mark-more">+{tags.length - shownTags}</span>}
      {teamId !== null && (
        <span class="mark-assigned">
          <Icon name="people" size={13} />
          <bdi>{teamName(teamId)}</bdi>
        </span>
      )}
    </span>
  );
}
