import type { Block } from '../../contract/block.ts';

/** What was said, as a mail shows it. */
export interface Said {
  author: { kind: 'contact' | 'teammate' | 'bot'; name: string };
  blocks: readonly Block[];
  atMs: number;
}

/** Whose mail it is, as it presents itself. */
export interface Sender {
  /** What the workspace is called. */
  workspace: string;
  /** Beside a teammate's name; empty is what the workspace is called. */
  senderName: string;
  /** `#rrggbb` */
  actionColor: string;
  logo: { url: string; width: number; height: number } | undefined;
}

/** What a mail tells of a conversation, and where it leads. */
export interface Letter extends Sender {
  /** replies: to the person. unseen: to the teammate whose conversation it is. */
  kind: 'replies' | 'unseen';
  /** Of who reads it, BCP 47. */
  language: string | null;
  /** IANA. */
  timeZone: string | null;
  /** What is new to them, in order; one at least. */
  fresh: readonly Said[];
  /** What was said before, in order. */
  earlier: readonly Said[];
  /** The first words of the conversation. */
  beginning: string;
  /** Whether an answer to the mail is heard. */
  hearsAnswers: boolean;
  continueUrl: string;
  unsubscribeUrl: string;
}

/** What a mail says. */
export interface Composed {
  fromName: string;
  subject: string;
  text: string;
  html: string;
}
