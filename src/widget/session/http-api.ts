import type { WriteAnswer } from '../../contract/messenger/write.ts';
import type { NewComment } from '../../contract/part.ts';
import type { Bridge } from '../bridge.ts';
import { kindOf, type MessengerApi } from './types.ts';

const path = '/messenger/conversations';

/** A letter has three bytes at most, and browsers carry 64 KiB beyond the end of a page. */
const longestBeyondPage = 20_000;

/** The messenger's requests, over the loader's session. */
export function createHttpApi(bridge: Pick<Bridge, 'send' | 'whoIs' | 'renew'>): MessengerApi {
  /**
   * A session that the server does not know any more is renewed once; what is meant for another person is not sent.
   * @param contactId who has to be behind the session; whoever is there now, where it is not given
   */
  async function post<Answer>(
    verb: string,
    body?: object,
    contactId?: string,
    outlivesPage?: boolean,
  ): Promise<Answer> {
    const { contact } = await bridge.whoIs();
    const meantFor = contactId ?? contact.id;
    if (contact.id !== meantFor) throw anotherPerson();
    const send = () => bridge.send<Answer>(`${path}/${verb}`, body, outlivesPage);
    try {
      return await send();
    } catch (error) {
      if (kindOf(error) !== 'session_unknown') throw error;
      const renewed = await bridge.renew();
      if (renewed.contact.id !== meantFor) throw error;
      return send();
    }
  }
  /** Who has pressed “Send” may leave the page at once. */
  function write(
    verb: string,
    conversation_id: string,
    comment: NewComment,
    contactId: string | undefined,
  ): Promise<WriteAnswer> {
    const isSmall = JSON.stringify(comment).length < longestBeyondPage;
    return post(verb, { conversation_id, comment }, contactId, isSmall);
  }
  return {
    listConversations: () => post('list'),
    readThread: (conversation_id, before_position) =>
      post('thread', {
        conversation_id,
        ...(before_position === undefined ? {} : { before_position }),
      }),
    greet: (conversation_id) => post('greet', { conversation_id }),
    startConversation: (conversationId, comment, contactId) =>
      write('start', conversationId, comment, contactId),
    reply: (conversationId, comment, contactId) =>
      write('reply', conversationId, comment, contactId),
    markRead: (conversation_id, position) =>
      post('read', { conversation_id, position }, undefined, true),
    typing: (conversation_id) => post('typing', { conversation_id }),
  };
}

function anotherPerson(): Error {
  return Object.assign(new Error('The session is another person’s.'), { kind: 'session_unknown' });
}
