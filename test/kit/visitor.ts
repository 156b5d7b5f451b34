import { io, type Socket } from 'socket.io-client';
import { createHmac } from 'node:crypto';
import { randomHex } from '../../src/base/random-hex.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { createUuid } from '../../src/base/uuid.ts';
import type { NewBlock, ParagraphBlock } from '../../src/contract/block.ts';
import type { EventAnswer } from '../../src/contract/messenger/event.ts';
import type { MessengerDown } from '../../src/contract/messenger/down.ts';
import type { ListConversationsAnswer } from '../../src/contract/messenger/list-conversations.ts';
import type { MarkReadAnswer } from '../../src/contract/messenger/mark-read.ts';
import type { ClaimedUser, PingAnswer, PingRequest } from '../../src/contract/messenger/ping.ts';
import type { ReadThreadAnswer } from '../../src/contract/messenger/read-thread.ts';
import type { WriteAnswer } from '../../src/contract/messenger/write.ts';
import { contractVersion } from '../../src/contract/version.ts';
import { request, succeed, type Answer } from './http.ts';
import { whenConnected } from './sockets.ts';
import { identitySecret, type TestServer } from './server.ts';

export interface Ids {
  visitor_id: string;
  token: string;
  device: string;
}

export function newIds(): Ids {
  return { visitor_id: randomUuid(), token: randomHex(32), device: randomHex(32) };
}

export function paragraph(text: string): ParagraphBlock[] {
  return [{ type: 'paragraph', text }];
}

export function newComment(text: string): { id: string; blocks: NewBlock[] } {
  return { id: createUuid(Date.now()), blocks: paragraph(text) };
}

/** A user with the proof that the site's server would have made. */
export function signed(user: Omit<ClaimedUser, 'user_hash'>, secret = identitySecret): ClaimedUser {
  const identifier = user.user_id ?? user.email ?? '';
  return { ...user, user_hash: createHmac('sha256', secret).update(identifier).digest('hex') };
}

/** A browser that speaks the widget's protocol, without the widget. */
export class Visitor {
  readonly #server: Pick<TestServer, 'url'>;
  ids: Ids;

  constructor(server: Pick<TestServer, 'url'>, ids: Ids = newIds()) {
    this.#server = server;
    this.ids = ids;
  }

  /** Sends a request as it is, whatever comes of it; a field that is undefined is missing. */
  post<Body>(path: string, body: object = {}): Promise<Answer<Body>> {
    const envelope = { app_id: 'demo', version: contractVersion, token: this.ids.token };
    return this.send(path, JSON.stringify({ ...envelope, ...body }));
  }

  /** Sends a body as it is, JSON or not. */
  send<Body>(path: string, body: string, headers = {}): Promise<Answer<Body>> {
    return request<Body>(`${this.#server.url}/messenger/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', ...headers },
      body,
    });
  }

  pingRaw(more: Partial<PingRequest> = {}): Promise<Answer<PingAnswer>> {
    const { visitor_id, device } = this.ids;
    const page = { url: 'https://example.com/', title: 'Home' };
    return this.post('ping', { visitor_id, device, page, language: 'en', ...more });
  }

  /** Pings, and takes over the ids that the server answers with. */
  ping(user?: ClaimedUser): Promise<PingAnswer> {
    return this.pingWith(user === undefined ? {} : { user });
  }

  /** The same with what the page has given `boot` or `update`. */
  say(userData: object): Promise<PingAnswer> {
    return this.pingWith({ user_data: JSON.stringify(userData) });
  }

  async pingWith(more: Partial<PingRequest>): Promise<PingAnswer> {
    const answer = succeed(await this.pingRaw(more));
    this.ids = { ...this.ids, visitor_id: answer.contact.visitor_id, token: answer.token };
    return answer;
  }

  /** What `trackEvent` says. */
  async track(name: string, metadata?: object, id = createUuid(Date.now())): Promise<EventAnswer> {
    const said = metadata === undefined ? {} : { metadata: JSON.stringify(metadata) };
    return succeed(await this.post<EventAnswer>('event', { id, name, ...said }));
  }

  async start(text: string, conversationId = createUuid(Date.now())): Promise<WriteAnswer> {
    const body = { conversation_id: conversationId, comment: newComment(text) };
    return succeed(await this.post<WriteAnswer>('conversations/start', body));
  }

  async reply(conversationId: string, text: string): Promise<WriteAnswer> {
    const body = { conversation_id: conversationId, comment: newComment(text) };
    return succeed(await this.post<WriteAnswer>('conversations/reply', body));
  }

  async list(): Promise<ListConversationsAnswer> {
    return succeed(await this.post<ListConversationsAnswer>('conversations/list'));
  }

  async thread(conversationId: string, beforePosition?: number): Promise<ReadThreadAnswer> {
    const before = beforePosition === undefined ? {} : { before_position: beforePosition };
    const body = { conversation_id: conversationId, ...before };
    return succeed(await this.post<ReadThreadAnswer>('conversations/thread', body));
  }

  async read(conversationId: string, position: number): Promise<MarkReadAnswer> {
    const body = { conversation_id: conversationId, position };
    return succeed(await this.post<MarkReadAnswer>('conversations/read', body));
  }

  async shutdown(): Promise<void> {
    succeed(await this.post('shutdown', { device: this.ids.device }));
  }

  /**
   * Listens to the feed; resolves when connected, rejects with the server's kind.
   * @param more changes of the handshake
   */
  connect(more: object = {}): Promise<Socket<MessengerDown>> {
    const { token } = this.ids;
    return whenConnected<Socket<MessengerDown>>(
      io(`${this.#server.url}/messenger`, {
        auth: { app_id: 'demo', version: contractVersion, token, ...more },
        forceNew: true,
        reconnection: false,
        transports: ['websocket'],
      }),
    );
  }
}

/** A visitor who has been here: pinged once. */
export async function createVisitor(server: Pick<TestServer, 'url'>): Promise<Visitor> {
  const visitor = new Visitor(server);
  await visitor.ping();
  return visitor;
}
