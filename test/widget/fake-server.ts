import { firstWords } from '../kit/first-words.ts';
import { must } from '../../src/base/must.ts';
import type { Author } from '../../src/contract/author.ts';
import type { ErrorKind } from '../../src/contract/error.ts';
import type { Conversation } from '../../src/contract/messenger/conversation.ts';
import type { NewComment, Part } from '../../src/contract/part.ts';
import type { Feed, FeedEvent, MessengerApi } from '../../src/widget/session/types.ts';
import type { Prompt, PromptAnswer } from '../../src/contract/prompt.ts';
import { idOf, maya, noonMs, operator, paragraph, visitor } from './makers.ts';

type Method = keyof MessengerApi;

interface Call {
  method: Method;
  conversationId?: string;
  comment?: NewComment;
  position?: number | undefined;
}

interface Thread {
  parts: Part[];
  state: Conversation['state'];
  readByContact: number;
  readByTeammate: number;
}

/** What one visitor's widget sees of a server: requests are answered from memory, and what a teammate does comes down the feed. */
export class FakeServer implements MessengerApi, Feed {
  readonly calls: Call[] = [];
  /** On a request's way up: rejects where the network fails or the server refuses. */
  up: (call: Call) => unknown = () => {};
  /** On the answer's way down. */
  down: (call: Call) => unknown = () => {};
  /** What a bot does when it is answered. */
  afterAnswer: (answer: PromptAnswer) => void = () => {};
  /** What a bot says first in a new conversation, and asks with the last of it. */
  greeting: string[] = [];
  greetingPrompt: Prompt | undefined;
  /** How many parts one answer bears. */
  pageSize = 100;
  feedNumber = 0;
  #threads = new Map<string, Thread>();
  #listeners = new Set<(event: FeedEvent) => void>();
  #madeParts = 0;

  /** A conversation that was there before. Its texts are by the visitor where they begin with `> `. */
  seed(conversationId: string, ...texts: string[]): void {
    for (const text of texts) {
      const isOwn = text.startsWith('> ');
      this.#add(conversationId, isOwn ? visitor : maya, { text: text.replace(/^> /, '') });
    }
  }
  teammateWrites(conversationId: string, text: string, author = maya): void {
    this.#announce(conversationId, this.#add(conversationId, author, { text }));
  }
  /** @returns the part's id */
  botSays(conversationId: string, text: string, prompt?: Prompt): string {
    const part = this.#add(conversationId, operator, { text, ...(prompt && { prompt }) });
    this.#announce(conversationId, part);
    return part.id;
  }
  /** What was asked is answered elsewhere, or not asked any more. */
  settle(conversationId: string, promptId: string, changed: Partial<Prompt>): void {
    this.#announce(conversationId, this.#change(conversationId, promptId, changed));
  }
  teammateCloses(conversationId: string): void {
    this.#announce(conversationId, this.#add(conversationId, maya, { kind: 'close' }));
  }
  teammateReads(conversationId: string): void {
    const thread = this.#thread(conversationId);
    thread.readByTeammate = thread.parts.length;
    this.#announce(conversationId);
  }

  /** Something happens that is not heard. */
  unheard(happen: () => void): void {
    const listeners = this.#listeners;
    this.#listeners = new Set();
    happen();
    this.#listeners = listeners;
  }
  /** Says something over the feed to all who listen. */
  say(event: FeedEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
  get listenerCount(): number {
    return this.#listeners.size;
  }
  callsOf(method: Method): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  open(listener: (event: FeedEvent) => void): () => void {
    this.#listeners.add(listener);
    listener({ kind: 'connected' });
    return () => this.#listeners.delete(listener);
  }
  listConversations() {
    return this.#carry({ method: 'listConversations' }, () => ({
      feed_number: this.feedNumber,
      conversations: Array.from(this.#threads.keys(), (id) => this.view(id)),
    }));
  }
  readThread(conversationId: string, position?: number) {
    return this.#carry({ method: 'readThread', conversationId, position }, () => {
      if (!this.#threads.has(conversationId)) throw refusal('conversation_unknown');
      const before = position ?? Number.POSITIVE_INFINITY;
      const parts = this.#thread(conversationId).parts.filter((part) => part.position < before);
      return { conversation: this.view(conversationId), parts: parts.slice(-this.pageSize) };
    });
  }
  greet(conversationId: string) {
    return this.#carry({ method: 'greet', conversationId }, () => ({
      parts: this.#greetingFor(conversationId),
    }));
  }
  startConversation(conversationId: string, comment: NewComment) {
    return this.#carry({ method: 'startConversation', conversationId, comment }, () => {
      if (this.#threads.has(conversationId)) return this.#write(conversationId, comment);
      const greeting = this.#greetingFor(conversationId);
      const { answer, ...plain } = comment;
      const isAsked = greeting.some(({ id }) => id === answer?.prompt_id);
      if (isAsked && answer) requireValid(this.greetingPrompt, answer);
      for (const part of greeting) this.#add(conversationId, operator, part);
      const written = this.#write(conversationId, isAsked ? comment : plain);
      const { parts } = this.#thread(conversationId);
      return { ...written, more: parts.filter(({ id }) => id !== comment.id) };
    });
  }
  reply(conversationId: string, comment: NewComment) {
    return this.#carry({ method: 'reply', conversationId, comment }, () => {
      if (!this.#threads.has(conversationId)) throw refusal('conversation_unknown');
      return this.#write(conversationId, comment);
    });
  }
  markRead(conversationId: string, position: number) {
    return this.#carry({ method: 'markRead', conversationId, position }, () => {
      const thread = this.#thread(conversationId);
      thread.readByContact = Math.max(thread.readByContact, position);
      return { feed_number: this.feedNumber, conversation: this.view(conversationId) };
    });
  }

  typing(conversationId: string) {
    return this.#carry({ method: 'typing', conversationId }, () => ({}));
  }
  teammateTypes(conversationId: string, teammate = maya): void {
    this.say({ kind: 'typing', event: { conversation_id: conversationId, teammate } });
  }

  /** What the server holds of a thread, as its texts. */
  textsOf(conversationId: string): string[] {
    return this.#thread(conversationId).parts.map((part) => firstWords(part.blocks) ?? part.kind);
  }
  /** A conversation as its contact sees it. */
  view(conversationId: string): Conversation {
    const { parts, state, readByContact, readByTeammate } = this.#thread(conversationId);
    const comments = parts.filter((part) => part.kind === 'comment');
    const theirs = comments.filter((part) => part.author.kind === 'teammate');
    return {
      id: conversationId,
      state,
      created_at: must(parts[0], 'a first part').created_at,
      updated_at: must(parts.at(-1), 'a last part').created_at,
      last_position: parts.length,
      contact_read_position: readByContact,
      teammate_read_position: readByTeammate,
      unread_count: theirs.filter((part) => part.position > readByContact).length,
      last_comment: must(comments.at(-1), 'a comment'),
      teammate: theirs.at(-1)?.author ?? null,
    };
  }

  async #carry<Answer>(call: Call, answer: () => Answer): Promise<Answer> {
    this.calls.push(call);
    await this.up(call);
    const answered = answer();
    await this.down(call);
    return answered;
  }
  #write(conversationId: string, comment: NewComment) {
    const known = this.#threads
      .get(conversationId)
      ?.parts.find((candidate) => candidate.id === comment.id);
    if (known === undefined && comment.answer) this.#requireOpen(conversationId, comment.answer);
    const part =
      known ??
      this.#add(conversationId, visitor, {
        id: comment.id,
        blocks: comment.blocks as Part['blocks'],
      });
    if (known !== undefined) return this.#written(conversationId, part);
    const changed = comment.answer ? [this.#answer(conversationId, comment.answer)] : [];
    this.#announce(conversationId, ...changed, part);
    if (comment.answer) this.afterAnswer(comment.answer);
    const since = this.#thread(conversationId).parts.slice(part.position);
    return this.#written(conversationId, part, [...changed, ...since]);
  }
  #written(conversationId: string, part: Part, more: Part[] = []) {
    const conversation = this.view(conversationId);
    return { feed_number: this.feedNumber, conversation, part, more };
  }
  #requireOpen(conversationId: string, { prompt_id, value }: PromptAnswer): void {
    const prompt = this.#thread(conversationId).parts.find(({ id }) => id === prompt_id)?.prompt;
    if (prompt?.state === 'over' || (prompt?.state !== 'open' && !prompt?.is_correctable))
      throw refusal('prompt_over');
    requireValid(prompt, { prompt_id, ...(value !== undefined && { value }) });
  }
  /** The same for a conversation as often as it is made. */
  #greetingFor(conversationId: string): Part[] {
    return this.greeting.map((text, index) => ({
      id: `${conversationId.slice(0, -12)}${Buffer.from(text.padEnd(6, ' ')).toString('hex').slice(0, 12)}`,
      conversation_id: conversationId,
      position: index + 1,
      kind: 'comment',
      author: operator,
      blocks: paragraph(text),
      created_at: noonMs,
      ...(index === this.greeting.length - 1 &&
        this.greetingPrompt && { prompt: this.greetingPrompt }),
    }));
  }
  #answer(conversationId: string, answer: PromptAnswer): Part {
    const { prompt_id, option_id, value, is_skipped } = answer;
    return this.#change(conversationId, prompt_id, {
      state: is_skipped ? 'skipped' : 'answered',
      answer: option_id ?? value?.toLowerCase() ?? '',
      is_correctable: option_id === undefined,
    });
  }
  #change(conversationId: string, promptId: string, changed: Partial<Prompt>): Part {
    const { parts } = this.#thread(conversationId);
    const index = parts.findIndex(({ id }) => id === promptId);
    const part = must(parts[index], `part ${promptId}`);
    const next = { ...part, prompt: { ...must(part.prompt, 'a prompt'), ...changed } };
    parts[index] = next;
    return next;
  }
  #add(
    conversationId: string,
    author: Author,
    { text = '', kind = 'comment', ...more }: Partial<Part> & { text?: string },
  ): Part {
    const thread = this.#threads.get(conversationId) ?? {
      parts: [],
      state: 'open',
      readByContact: 0,
      readByTeammate: 0,
    };
    this.#threads.set(conversationId, thread);
    this.#madeParts += 1;
    const part: Part = {
      id: idOf(1_000 + this.#madeParts),
      conversation_id: conversationId,
      position: thread.parts.length + 1,
      kind,
      author,
      blocks: text === '' ? [] : paragraph(text),
      created_at: noonMs + this.#madeParts * 1_000,
      ...more,
    };
    thread.parts.push(part);
    thread.state = kind === 'close' ? 'closed' : 'open';
    // Whoever writes has read what stands before it.
    if (author.kind === 'contact') thread.readByContact = part.position;
    else thread.readByTeammate = part.position;
    return part;
  }
  #announce(conversationId: string, ...parts: Part[]): void {
    this.feedNumber += 1;
    const conversation = this.view(conversationId);
    this.say({ kind: 'changed', change: { feed_number: this.feedNumber, conversation, parts } });
  }
  #thread(conversationId: string): Thread {
    return must(this.#threads.get(conversationId), `conversation ${conversationId}`);
  }
}

function requireValid(prompt: Prompt | undefined, { value }: PromptAnswer): void {
  if (prompt?.type === 'email' && value && !/@.+\./.test(value)) throw refusal('answer_invalid');
}

/** The server's no. */
export function refusal(kind: ErrorKind): Error & { kind: ErrorKind } {
  return Object.assign(new Error(`The server refuses: ${kind}`), { kind });
}

/** The server cannot be reached. */
export function unreachable(): never {
  throw new TypeError('Failed to fetch');
}

/** A way that is closed until it is opened. */
export function createGate(): { wait: () => Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait: () => opened, open };
}

/** Lets everything go on that can: the fakes answer without taking time. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
