/**
 * replies: teammates' unread comments, to the person. unseen: a person's unseen comments, to the teammate whose conversation it is. contact: from a
 * person. teammate: a teammate's answer by mail. bounce and complaint: what a mail server says of a mail that was sent.
 */
export type MailKind = 'replies' | 'unseen' | 'contact' | 'teammate' | 'bounce' | 'complaint';

/**
 * Outgoing: waiting until it is its turn; sending from the moment in which its text goes over the line; sent once the other server has taken it;
 * uncertain where the line was cut in between; failed and bounced where it was refused for good, bounced when it is the address; cancelled where it was seen
 * meanwhile, or may not be sent any more; complained where its receiver has called it spam. Incoming: received; held where only teammates see it;
 * ignored where nothing comes of it.
 */
export type MailState =
  | 'waiting'
  | 'sending'
  | 'sent'
  | 'uncertain'
  | 'failed'
  | 'bounced'
  | 'cancelled'
  | 'complained'
  | 'received'
  | 'held'
  | 'ignored';

/** One mail, out or in: the log. */
export interface MailsTable {
  workspace_id: string;
  /** Of an outgoing one: its outbox row's, and what its Message-ID is made from. */
  id: string;
  kind: MailKind;
  state: MailState;
  /** Why it is in this state, in words that teammates read. */
  reason: string | null;
  /** Without angle brackets. */
  message_id: string;
  /** What tells whether it has come in before; an outgoing one's id. */
  identity: string;
  /** The other side's, in lower case. */
  address: string;
  subject: string;
  conversation_id: string | null;
  contact_id: string | null;
  teammate_id: string | null;
  /** Of what it tells: the first and the last part, by position. */
  first_position: number | null;
  last_position: number | null;
  /** Of the whole mail as it came, kept as an upload of its conversation. */
  upload_id: string | null;
  /** JSON of what SPF, DKIM and DMARC say. */
  checks: string | null;
  created_at: number;
  changed_at: number;
}

/** An address that gets no mail any more. It outlives the person, and tells nobody who they were. */
export interface SuppressedAddressesTable {
  workspace_id: string;
  /** SHA-256 of the folded address, in hex. */
  digest: string;
  reason: 'bounced' | 'complained' | 'unsubscribed';
  created_at: number;
}
