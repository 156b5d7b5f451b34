import { createUuid } from '../../src/base/uuid.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import type { Mail } from '../../src/server/storage/mails.ts';

/** Puts a mail into the log, as if it had been written and sent. */
export async function addMail({ db }: Database, more: Partial<Mail> = {}): Promise<Mail> {
  const createdAt = more.created_at ?? Date.now();
  const id = more.id ?? createUuid(createdAt);
  const mail: Mail = {
    workspace_id: 'demo',
    id,
    kind: 'replies',
    state: 'sent',
    reason: null,
    message_id: `${id}@mail.example.com`,
    identity: id,
    address: 'ada@example.com',
    subject: 'Re: Your question',
    conversation_id: null,
    contact_id: null,
    teammate_id: null,
    first_position: null,
    last_position: null,
    upload_id: null,
    checks: null,
    created_at: createdAt,
    changed_at: createdAt,
    ...more,
  };
  await db.insertInto('mails').values(mail).execute();
  return mail;
}
