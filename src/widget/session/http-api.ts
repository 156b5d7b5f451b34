import type { Bridge } from '../bridge.ts';
import { kindOf, type MessengerApi } from './types.ts';

const path = '/messenger/conversations';

/** The messenger's requests, over the loader's session. */
export function createHttpApi(bridge: Pick<Bridge, 'send' | 'whoIs' | 'renew'>): MessengerApi {
  /**
   * A session that the server does not know any more is renewed once; what is meant for another person is not sent.
   * @param contactId who has to be behind the session; whoever is there now, where it is not given
   */
  async function post<Answer>(verb: string, body?: object, contactId?: string): Promise<Answer> {
    const { contact } = await bridge.whoIs();
    const meantFor = contactId ?? contact.id;
    if (contact.id !== meantFor) throw anotherPerson();
    try {
      return await bridge.send<Answer>(`${path}/${verb}`, body);
    } catch (error) {
      if (kindOf(error) !== 'session_unknown') throw error;
      const renewed = await bridge.renew();
      if (renewed.contact.id !== meantFor) throw error;
      return bridge.send(`${path}/${verb}`, body);
    }
  }
  return {
    listConversations: () => post('list'),
    readThread: (conversation_id, before_position) =>
      post('thread', {
        conversation_id,
        ...(before_position === undefined ? {} : { before_position }),
      }),
    startConversation: (conversation_id, comment, contactId) =>
      post('start', { conversation_id, comment }, contactId),
    reply: (conversation_id, comment, contactId) =>
      post('reply', { conversation_id, comment }, contactId),
    markRead: (conversation_id, position) => post('read', { conversation_id, position }),
  };
}

function anotherPerson(): Error {
  return Object.assign(new Error('The session is another person’s.'), { kind: 'session_unknown' });
}
