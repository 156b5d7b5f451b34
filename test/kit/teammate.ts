import { io, type Socket } from 'socket.io-client';
import { createUuid } from '../../src/base/uuid.ts';
import type {
  ContactDetails,
  DeleteContactAnswer,
  EditContactRequest,
} from '../../src/contract/console/contact.ts';
import type { Directory } from '../../src/contract/console/directory.ts';
import type { Assignee } from '../../src/contract/assignee.ts';
import type { ConsoleDown } from '../../src/contract/console/down.ts';
import type { ConsoleUp } from '../../src/contract/console/up.ts';
import type { InboxCounts } from '../../src/contract/console/inbox-view.ts';
import type { ListConsoleConversationsAnswer } from '../../src/contract/console/list-conversations.ts';
import type { SearchAnswer } from '../../src/contract/console/search.ts';
import type { ConsoleSession } from '../../src/contract/console/session.ts';
import type {
  ConsoleTeammate,
  InviteAnswer,
  TeammateRole,
} from '../../src/contract/console/teammates.ts';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { ConversationState } from '../../src/contract/conversation-state.ts';
import { request, succeed, type Answer } from './http.ts';
import { owner, type TestServer } from './server.ts';
import { whenConnected } from './sockets.ts';
import { paragraph } from './visitor.ts';

/** Of everybody who joins. */
export const teammatePassword = 'a colleague’s password';

/** A teammate who speaks the console's protocol, without the console. */
export class Teammate {
  readonly #server: Pick<TestServer, 'url'>;
  /** Known once they have signed in. */
  id = '';
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
    const answer = await this.request<ConsoleSession>('POST', 'session', credentials);
    this.id = succeed(answer).teammate.id;
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  /** @returns the ids of what is found */
  async search(question: string): Promise<string[]> {
    const path = `search?q=${encodeURIComponent(question)}`;
    const { results } = succeed(await this.request<SearchAnswer>('GET', path));
    return results.map(({ conversation }) => conversation.id);
  }

  async signOut(): Promise<void> {
    succeed(await this.request('DELETE', 'session'));
  }

  /** @param filter such as `&assignee=me` */
  async list(
    state: ConversationState = 'open',
    filter = '',
  ): Promise<ListConsoleConversationsAnswer> {
    return succeed(await this.request('GET', `conversations?state=${state}${filter}`));
  }

  async counts(): Promise<InboxCounts> {
    return succeed(await this.request('GET', 'counts'));
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

  async note(conversationId: string, text: string): Promise<ConsoleThread> {
    const comment = { id: createUuid(Date.now()), blocks: paragraph(text) };
    return succeed(
      await this.request('POST', `conversations/${conversationId}/notes`, { comment }),
    );
  }

  async setState(conversationId: string, state: ConversationState): Promise<ConsoleThread> {
    return succeed(await this.request('PUT', `conversations/${conversationId}/state`, { state }));
  }

  async snooze(conversationId: string, until?: number): Promise<ConsoleThread> {
    const body = { state: 'snoozed', ...(until === undefined ? {} : { snoozed_until: until }) };
    return succeed(await this.request('PUT', `conversations/${conversationId}/state`, body));
  }

  async assign(conversationId: string, assignee: Assignee): Promise<ConsoleThread> {
    const path = `conversations/${conversationId}/assignee`;
    return succeed(await this.request('PUT', path, { assignee }));
  }

  async prioritise(conversationId: string, isPriority: boolean): Promise<ConsoleThread> {
    const path = `conversations/${conversationId}/priority`;
    return succeed(await this.request('PUT', path, { is_priority: isPriority }));
  }

  async tag(conversationId: string, name: string): Promise<ConsoleThread> {
    const path = `conversations/${conversationId}/tags/${encodeURIComponent(name)}`;
    return succeed(await this.request('PUT', path));
  }

  async contact(contactId: string): Promise<ContactDetails> {
    return succeed(await this.request('GET', `contacts/${contactId}`));
  }

  async editContact(contactId: string, change: EditContactRequest): Promise<ContactDetails> {
    return succeed(await this.request('PATCH', `contacts/${contactId}`, change));
  }

  async block(contactId: string, isBlocked = true): Promise<ContactDetails> {
    const body = { is_blocked: isBlocked };
    return succeed(await this.request('PUT', `contacts/${contactId}/blocked`, body));
  }

  async deleteContact(contactId: string): Promise<DeleteContactAnswer> {
    return succeed(await this.request('DELETE', `contacts/${contactId}`));
  }

  async read(conversationId: string, position: number): Promise<ConsoleThread> {
    const path = `conversations/${conversationId}/read-position`;
    return succeed(await this.request('PUT', path, { position }));
  }

  async directory(): Promise<Directory> {
    return succeed(await this.request('GET', 'directory'));
  }

  /** Who this is. */
  async me(): Promise<ConsoleTeammate> {
    return succeed(await this.request<ConsoleSession>('GET', 'session')).teammate;
  }

  /** As an owner. */
  async invite(email: string, role: TeammateRole = 'teammate'): Promise<InviteAnswer> {
    return succeed(await this.request('POST', 'invitations', { email, role }));
  }

  /** Becomes a teammate by an invitation, and is signed in. */
  async accept(secret: string, name = 'Tess', password = teammatePassword): Promise<void> {
    const body = { secret, name, password };
    const answer = await this.request<ConsoleSession>('POST', 'invitations/accept', body);
    this.id = succeed(answer).teammate.id;
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  /** Listens to the workspace; resolves when connected, rejects with the server's kind. */
  connect(): Promise<Socket<ConsoleDown, ConsoleUp>> {
    const socket: Socket<ConsoleDown, ConsoleUp> = io(`${this.#server.url}/console`, {
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

/** Somebody whom an owner has invited, signed in. */
export async function joinAs(
  server: Pick<TestServer, 'url'>,
  inviter: Teammate,
  email: string,
  { name = 'Tess', role = 'teammate' as TeammateRole } = {},
): Promise<Teammate> {
  const { secret } = await inviter.invite(email, role);
  const colleague = new Teammate(server);
  await colleague.accept(secret, name);
  return colleague;
}
