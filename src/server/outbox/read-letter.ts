import { wordsOfAll } from '../../contract/words-of.ts';
import type { ConsolePart } from '../../contract/console/part.ts';
import type { Letter, Said } from '../mail/letter.ts';
import { mailPageUrl } from '../mail/mail-page-url.ts';
import { whyNoMailToContact, whyNoMailToTeammate } from '../operations/why-no-mail.ts';
import { findContact } from '../storage/contacts.ts';
import type { Db } from '../storage/database/database.ts';
import type { Mail } from '../storage/mails.ts';
import { findMessage } from '../storage/parts.ts';
import { findTeammate } from '../storage/teammates.ts';
import { findUpload } from '../storage/uploads.ts';
import { findConversationView, type ConversationView } from '../storage/views/conversation-view.ts';
import { listPublicParts } from '../storage/views/parts-view.ts';
import { findWorkspace, type Workspace } from '../storage/workspaces.ts';
import type { MailPlace } from './mail-place.ts';

/** As much of what was said before as somebody needs to remember what it was about. */
const maxEarlier = 10;

/** What a mail is to say by now, and to whom; or why it is not to leave. */
export type LetterReading =
  | { letter: Letter; address: string; workspace: Workspace }
  | { cancelled: string };

/** Reads what a mail tells: as it stands now, not as it was when the mail was planned. */
export async function readLetter(db: Db, mail: Mail, place: MailPlace): Promise<LetterReading> {
  const { workspace_id, conversation_id } = mail;
  const workspace = await findWorkspace(db, workspace_id);
  const conversation =
    conversation_id === null
      ? undefined
      : await findConversationView(db, workspace_id, conversation_id);
  if (workspace === undefined || conversation === undefined) {
    return { cancelled: 'The conversation is gone.' };
  }
  const reader = await readReader(db, mail, conversation);
  if ('cancelled' in reader) return reader;
  const parts = (await listPublicParts(db, workspace_id, conversation.id)).filter(
    ({ kind }) => kind === 'comment',
  );
  const fresh = parts.filter((part) => isFresh(part, mail, conversation));
  const [first] = fresh;
  if (first === undefined) return { cancelled: 'It has been seen meanwhile.' };
  const earlier = parts.filter(({ position }) => position < first.position).slice(-maxEarlier);
  return {
    address: reader.address,
    workspace,
    letter: {
      kind: mail.kind === 'unseen' ? 'unseen' : 'replies',
      language: reader.language,
      timeZone: reader.timeZone,
      fresh: fresh.map(toSaid),
      earlier: earlier.map(toSaid),
      beginning: await readBeginning(db, conversation, parts),
      hearsAnswers: place.hearsAnswers,
      continueUrl:
        mail.kind === 'unseen'
          ? `${place.publicUrl}/console/conversations/${conversation.id}`
          : mailPageUrl(place.publicUrl, workspace, 'conversation', mail.id),
      unsubscribeUrl: mailPageUrl(place.publicUrl, workspace, 'unsubscribe', mail.id),
      workspace: workspace.settings.name,
      senderName: workspace.mail.sender_name,
      actionColor: workspace.settings.action_color,
      logo: await readLogo(db, workspace, place.publicUrl),
    },
  };
}

interface Reader {
  address: string;
  language: string | null;
  timeZone: string | null;
}

async function readReader(
  db: Db,
  { kind, workspace_id, teammate_id }: Mail,
  conversation: ConversationView,
): Promise<Reader | { cancelled: string }> {
  if (kind === 'unseen') {
    if (teammate_id === null || conversation.teammate_assignee_id !== teammate_id) {
      return { cancelled: 'The conversation is somebody else’s by now.' };
    }
    const teammate = await findTeammate(db, workspace_id, teammate_id);
    const why = await whyNoMailToTeammate(db, teammate);
    if (why !== undefined || teammate === undefined) return { cancelled: why ?? '' };
    return { address: teammate.email, language: 'en', timeZone: null };
  }
  const contact = await findContact(db, workspace_id, conversation.contact_id);
  const why = await whyNoMailToContact(db, contact);
  if (why !== undefined || !contact?.email) return { cancelled: why ?? '' };
  const { language_override, language, time_zone } = contact;
  return {
    address: contact.email.toLowerCase(),
    language: language_override ?? language,
    timeZone: time_zone,
  };
}

function isFresh(part: ConsolePart, mail: Mail, conversation: ConversationView): boolean {
  const { first_position, last_position } = mail;
  const { position, public_position, author } = part;
  if (position < (first_position ?? 0) || position > (last_position ?? 0)) return false;
  return mail.kind === 'unseen'
    ? author.kind === 'contact' && position > conversation.teammate_read_position
    : author.kind === 'teammate' && (public_position ?? 0) > conversation.contact_read_position;
}

function toSaid({ author, blocks, created_at }: ConsolePart): Said {
  return { author, blocks, atMs: created_at };
}

/** What the person came for; in a conversation that a teammate has begun, what they began it with. */
async function readBeginning(
  db: Db,
  { workspace_id, id }: ConversationView,
  parts: readonly ConsolePart[],
): Promise<string> {
  const first = await findMessage(db, workspace_id, id, 'first');
  return first ?? wordsOfAll(parts[0]?.blocks ?? []);
}

async function readLogo(
  db: Db,
  { id, look }: Workspace,
  publicUrl: string,
): Promise<Letter['logo']> {
  const upload = look.logo_id && (await findUpload(db, id, look.logo_id));
  if (!upload || upload.width === null || upload.height === null) return undefined;
  const { width, height } = upload;
  return { url: `${publicUrl}/widget/${id}/pictures/${upload.id}`, width, height };
}
