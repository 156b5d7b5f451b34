import { io, type Socket } from 'socket.io-client';
import { createUuid } from '../../src/base/uuid.ts';
import type { ConsoleDown } from '../../src/contract/console/down.ts';
import type { ListConsoleConversationsAnswer } from '../../src/contract/console/list-conversations.ts';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { ConversationState } from '../../src/contract/conversation-state.ts';
import { request, succeed, type Answer } from './http.ts';
import { owner, type TestServer } from './server.ts';
import { whenConnected } from './sockets.ts';
import { paragraph } from './visitor.ts';

/** A teammate who speaks the console's protocol, without the console. */
export class Teammate {
  readonly #server: Pick<TestServer, 'url'>;
  cookie = '';

  constructor(server: Pick<TestServer, 'url'>) {
    this.#server = server;
  }

  /** Sends a request as it is, whatever comes of it. */
  request<Body>(method: string, path: string, body?: object): Promise<Answer<Body>> {
    return request<Body>(`${this.#server.url}/console/api/${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async signIn(credentials = owner): Promise<void> {
    const answer = await this.request('POST', 'session', credentials);
    succeed(answer);
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  async signOut(): Promise<void> {
    succeed(await this.request('DELETE', 'session'));
  }

  async list(state: ConversationState = 'open'): Promise<ListConsoleConversationsAnswer> {
    return succeed(await this.request('GET', `conversations?state=${state}`));
  }

  async thread(conversationId: string): Promise<ConsoleThread> {
    return succeed(await this.request('GET', `conversations/${conversationId}`));
  }

  async reply(conversationId: string, text: string): Promise<ConsoleThread> {
    const comment = { id: createUuid(Date.now()), blocks: paragraph(text) };
    return succeed(
      await this.request('POST', `conversations/${conversationId}/replies`, { comment }),
    );
  }

  async setState(conversationId: string, state: ConversationState): Promise<ConsoleThread> {
    return succeed(await this.request('PUT', `conversations/${conversationId}/state`, { state }));
  }

  async read(conversationId: string, position: number): Promise<ConsoleThread> {
    const path = `conversations/${conversationId}/read-position`;
    return succeed(await this.request('PUT', path, { position }));
  }

  /** Listens to the workspace; resolves when connected, rejects with the server's kind. */
  connect(): Promise<Socket<ConsoleDown>> {
    const socket: Socket<ConsoleDown> = io(`${this.#server.url}/console`, {
      extraHeaders: { cookie: this.cookie },
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
    });
    return whenConnected(socket);
  }
}

/** A teammate who is signed in. */
export async function createTeammate(
  server: Pick<TestServer, 'url'>,
  credentials = owner,
): Promise<Teammate> {
  const teammate = new Teammate(server);
  await teammate.signIn(credentials);
  return teammate;
}
