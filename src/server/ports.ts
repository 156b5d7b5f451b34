import type { Readable } from 'node:stream';
import type { Author } from '../contract/author.ts';
import type { ConsoleContact } from '../contract/console/contact.ts';
import type { ConsolePart } from '../contract/console/part.ts';
import type { Backlog } from './storage/backlog.ts';
import type { ConversationView } from './storage/views/conversation-view.ts';

/** Something has changed in a conversation, and is committed. */
export interface ConversationChange {
  workspaceId: string;
  contactId: string;
  /** The contact's, after the change. */
  feedNumber: number;
  /** Else it is for teammates alone, and the contact's feed has not moved. */
  isNoticedByContact: boolean;
  conversation: ConversationView;
  /** The new ones, in order. */
  parts: ConsolePart[];
}

/** What those who are connected are told after a commit, never before. Nobody may depend on having heard it. */
export type Announcement =
  | { kind: 'conversation_changed'; change: ConversationChange }
  /** The person has been edited, blocked or tagged. */
  | { kind: 'contact_changed'; workspaceId: string; contact: ConsoleContact }
  /** The person is gone, with these conversations. */
  | {
      kind: 'contact_deleted';
      workspaceId: string;
      contactId: string;
      conversationIds: readonly string[];
    }
  /** Teammates, teams, tags or saved replies. */
  | { kind: 'directory_changed'; workspaceId: string }
  | { kind: 'contact_typing'; workspaceId: string; conversationId: string; contactId: string }
  | {
      kind: 'teammate_typing';
      workspaceId: string;
      conversationId: string;
      /** To whom. */
      contactId: string;
      teammate: Author;
    }
  /** The person behind a browser has changed: what it held opens nothing any more, and it has to ask who it is. */
  | { kind: 'session_replaced'; workspaceId: string; tokenHash: string }
  /** A contact's session is over. */
  | { kind: 'session_ended'; workspaceId: string; tokenHash: string }
  | { kind: 'teammate_session_ended'; workspaceId: string; tokenHash: string }
  /** Another database stands in the place of the one that everybody has read from: a backup has been restored. */
  | { kind: 'everything_changed' };

/** What a browser says of itself with every request; undefined where it does not. */
export interface Agent {
  /** Name and version, such as `Firefox 132`. */
  browser?: string | undefined;
  operating_system?: string | undefined;
}

/** What a widget asks for, as far as there can be too much of it. */
export type LimitedAction =
  | 'ping'
  | 'arrive'
  | 'start'
  | 'write'
  | 'upload'
  | 'event'
  | 'read'
  | 'connect';

/** Who asks. */
export interface Requester {
  /** As it is counted: see `toAddressKey`. */
  address: string;
  /** What stands for the session, where there is one. */
  visitor?: string;
  /** The client's id of the message, the file or the event that is being sent. */
  messageId?: string;
}

export interface RequestLimits {
  /** Counts one more; seconds to wait when there have been too many, else 0. */
  admit(action: LimitedAction, requester: Requester): Promise<number>;
}

/** What the database says of itself. */
export interface Stored {
  backlog: Backlog;
  databaseBytes: number;
}

/** What an operator watches. Nothing of it tells of a person. */
export interface Metrics {
  requestAnswered(
    request: { method: string; route: string; status: string },
    durationS: number,
  ): void;
  messageWritten(author: string): void;
  rateLimited(action: LimitedAction): void;
  /** @param state the last one of a mail that was to leave */
  mailSettled(state: string): void;
  transactionEnded(durationS: number, retryCount: number): void;
  socketsChanged(namespace: string, by: 1 | -1): void;
  /** @param stored undefined where the database does not answer */
  read(stored: Stored | undefined): Promise<string>;
  readonly contentType: string;
  /** Twice is harmless. */
  stop(): void;
}

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False without a hash, which takes as long as with one: the answer's time must not tell whose email is known. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** Counts attempts by key. */
export interface AttemptLimiter {
  /** Counts one more; seconds to wait when there have been too many, else 0. */
  attempt(key: string): Promise<number>;
  /** Forgets the attempts of a key. */
  forgive(key: string): Promise<void>;
}

/** What a signed token says of a user, or why it cannot be believed. */
export type UserTokenReading =
  | { claims: Readonly<Record<string, unknown>> }
  | { problem: 'malformed' | 'algorithm' | 'signature' }
  /** The signature is right. */
  | { problem: 'expired' | 'early'; atMs: number }
  | { problem: 'claim'; claim: string };

export interface UserTokens {
  /** @param secrets one of which has to have signed it */
  read(token: string, secrets: readonly string[], nowMs: number): Promise<UserTokenReading>;
}

/** The bytes from `first` to `last`, both of them included. */
export interface ByteRange {
  first: number;
  last: number;
}

/** Where the contents of files lie. A key has letters, digits, `_`, `-`, `.` and `/`. */
export interface FileStore {
  /** Keeps what stands in a local file, which may be gone afterwards: all of it or nothing. @param digest its SHA-256 in hex */
  put(key: string, path: string, digest: string): Promise<void>;
  /** @returns undefined where nothing is kept */
  get(key: string, range?: ByteRange): Promise<Readable | undefined>;
  /** Where nothing is kept, nothing happens. */
  remove(key: string): Promise<void>;
}

/** What a file is, by its content. */
export interface Inspected {
  contentType: string;
  /** In pixels, turned upright; undefined where it is no picture that every browser shows. */
  size?: { width: number; height: number };
}

/** @param path of a local file */
export type InspectFile = (path: string) => Promise<Inspected>;

/** Where a bucket is, and what opens it. */
export interface S3Bucket {
  /** With the bucket, without a slash at the end: `https://s3.example.com/bucket`. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** One mail on its way out. Addresses are without names or brackets. */
export interface OutgoingMail {
  /** Where bounces come to. */
  returnPath: string;
  from: { name: string; address: string };
  to: string;
  /** Undefined where nobody would hear an answer. */
  replyTo: string | undefined;
  /** Without angle brackets; the same however often it is tried. */
  messageId: string;
  /** Of the mails before it in the thread, the oldest first. */
  references: readonly string[];
  subject: string;
  text: string;
  html: string;
  /** Where one request without more ends it all: RFC 8058. */
  unsubscribeUrl: string;
  /** Written by nobody: what answers mails by itself is to leave it alone. */
  isAutomatic: boolean;
  createdAtMs: number;
}

/** What came of a mail. The reason is the other server's answer, or what the line said. */
export type SendingResult =
  | { kind: 'taken'; reason: string }
  /** Nobody has it: it can be tried again. */
  | { kind: 'later'; reason: string }
  /** For good. */
  | { kind: 'refused'; isAddressAtFault: boolean; reason: string }
  /** The line was cut while the text was on it, or after: somebody may have it. */
  | { kind: 'uncertain'; reason: string };

export interface Mailer {
  /** @param onText is awaited before the first byte of the text leaves; nothing leaves where it fails */
  send(mail: OutgoingMail, onText: () => Promise<void>): Promise<SendingResult>;
  /** Twice is harmless. */
  close(): Promise<void>;
}
