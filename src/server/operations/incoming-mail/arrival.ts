import type { KeptFile, TextBlock } from '../../../contract/block.ts';
import type { MailChecks } from '../../../contract/mail-checks.ts';
import type { Recipient } from '../../mail/mail-address.ts';
import type { ReadMail } from '../../mail/incoming/read-mail.ts';
import type { Contact } from '../../storage/contacts.ts';
import type { Conversation } from '../../storage/conversations.ts';
import type { Upload } from '../../storage/uploads.ts';
import type { Outcome } from '../outcome.ts';

/** A mail for one of its recipients, read and checked. */
export interface Arrival {
  workspaceId: string;
  /** Of its entry in the log, and of the part that it becomes. */
  id: string;
  /** The same whenever it comes again. */
  identity: string;
  recipient: Recipient;
  mail: ReadMail;
  /** Of its sender as it says, folded; empty where it does not. */
  sender: string;
  checks: MailChecks;
  /** What was written in it. */
  blocks: readonly TextBlock[];
  /** The whole mail first, then its files: all of them lie in the store already. */
  files: readonly StoredFile[];
  nowMs: number;
}

/** A file in the store that no row knows yet. */
export type StoredFile = Pick<
  Upload,
  'id' | 'name' | 'content_type' | 'bytes' | 'digest' | 'width' | 'height'
>;

/** What a mail has done to a conversation. */
export interface Said {
  contact: Contact;
  /** As it was before. */
  conversation: Conversation;
  outcome: Outcome;
  /** Undefined where only teammates see it. */
  by?: { kind: 'contact'; isFirst: boolean } | { kind: 'teammate' };
}

/** The files of a mail, the whole mail not among them. */
export interface KeptMail {
  uploadId: string;
  files: KeptFile[];
}
