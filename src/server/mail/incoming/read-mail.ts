import type { MailChecks } from '../../../contract/mail-checks.ts';

/** A mail as another server has handed it over, in a local file. */
export interface HandedOver {
  path: string;
  bytes: number;
  /** SHA-256 in hex. */
  digest: string;
  envelope: Envelope;
}

/** What the servers have said to each other of a mail, whatever stands in it. */
export interface Envelope {
  /** Where bounces go; empty for what must not bounce. */
  from: string;
  to: readonly string[];
  /** Of the server that brought it; undefined where that is not known. */
  remoteAddress: string | undefined;
  /** What that server calls itself. */
  helo: string | undefined;
}

export interface Mailbox {
  address: string;
  /** As it is written; may be empty. */
  name: string;
}

/** What a mail says, taken apart. All of it is the sender's to choose. */
export interface ReadMail {
  /** Without angle brackets. */
  messageId: string | undefined;
  /** Undefined where there is none, or more than one. */
  from: Mailbox | undefined;
  subject: string;
  /** The Message-IDs that it answers, without angle brackets, the nearest first. */
  references: readonly string[];
  /** Some of the header, by name in small letters, each as often as it stands there. */
  headers: ReadonlyMap<string, readonly string[]>;
  /** Of the whole mail, quotes too; what was HTML only is words by now. */
  text: string;
  /** Of a mail that a server has written: the parts that are meant for servers. */
  reports: readonly MailReport[];
  files: readonly MailFile[];
  /** How many files were too many, too large or empty. */
  leftOutCount: number;
}

export interface MailReport {
  /** `message/delivery-status` and its like. */
  contentType: string;
  text: string;
}

/** A file of a mail, in a local file. */
export interface MailFile {
  path: string;
  name: string;
  bytes: number;
  digest: string;
}

/** @param path of a mail in a local file */
export type ReadMailFile = (path: string) => Promise<MailReading>;

export type MailReading =
  /** @param discard removes the local files of its attachments */
  | { mail: ReadMail; discard: () => Promise<void> }
  /** It is no mail that is taken, and will be none tomorrow: why, for whoever has sent it. */
  | { problem: string };

/** Gives a local file away to whoever may take it for good, and still has it afterwards. */
export type LendFile = (path: string, use: (lent: string) => Promise<void>) => Promise<void>;

/** Never throws: what cannot be asked is `temperror`. */
export type CheckMail = (path: string, envelope: Envelope) => Promise<MailChecks>;

/** What somebody has written of a text, without what they answer to and without their signature; may be nothing. */
export type CutQuotes = (text: string) => string;
