import { createUuid } from '../../../base/uuid.ts';
import type { Contact } from '../../storage/contacts.ts';
import type { Conversation } from '../../storage/conversations.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { appendPart } from '../append-part.ts';
import { assign, type KnownAssignee } from '../assign.ts';
import { changeConversation } from '../change-conversation.ts';
import { tagConversation } from '../tag-conversation.ts';
import { writeText } from '../write-text.ts';
import type { DemoDesk } from './furnish-desk.ts';
import type { DemoStep } from './step.ts';

const minuteMs = 60_000;

/**
 * Does what somebody has done, at its time, as the commands would have.
 * @param contact locked
 * @param conversation locked
 */
export async function performStep(
  tx: Transaction,
  desk: DemoDesk,
  contact: Contact,
  conversation: Conversation,
  step: DemoStep,
  atMs: number,
): Promise<void> {
  const id = createUuid(atMs);
  const author =
    step.by === 'contact'
      ? ({ author_kind: 'contact', author_id: contact.id } as const)
      : ({ author_kind: 'teammate', author_id: desk.teammateIds[step.by] } as const);
  const write = (kind: 'comment' | 'note', text: string) => {
    const blocks = [{ type: 'paragraph', text } as const];
    return writeText(tx, contact, conversation, { kind, ...author }, { id, blocks }, atMs);
  };
  const append = (kind: 'close' | 'snooze', details: { snoozed_until?: number } | null) => {
    const part = { id, kind, ...author, blocks: [], details };
    return appendPart(tx, contact, conversation, part, atMs);
  };

  if ('says' in step) await write('comment', step.says);
  else if ('notes' in step) await write('note', step.notes);
  else if ('tags' in step) await tagConversation(tx, contact, conversation, step.tags, atMs);
  else if ('gives' in step)
    await assign(tx, contact, conversation, toAssignee(desk, step.gives), author, atMs);
  else if ('prioritises' in step)
    await changeConversation(tx, contact, conversation, { is_priority: 1 });
  else if ('closes' in step) await append('close', null);
  else if ('reads' in step) {
    const contact_read_position = conversation.last_public_position;
    const read = { contact_read_position, unread_count: 0 };
    await changeConversation(tx, contact, conversation, read);
  } else {
    const { snoozesForHours: hours, minutesAgo } = step;
    const nowMs = atMs + minutesAgo * minuteMs;
    await append(
      'snooze',
      hours === undefined ? null : { snoozed_until: nowMs + hours * 60 * minuteMs },
    );
  }
}

function toAssignee(
  { teammateIds, teamIds }: DemoDesk,
  key: keyof DemoDesk['teammateIds'] | keyof DemoDesk['teamIds'],
): KnownAssignee {
  return key === 'support' || key === 'sales'
    ? { kind: 'team', id: teamIds[key] }
    : { kind: 'teammate', id: teammateIds[key] };
}
