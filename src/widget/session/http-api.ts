import type { Bridge } from '../bridge.ts';
import { kindOf, type MessengerApi } from './types.ts';

const path = '/messenger/conversations';

/** The messenger's requests, over the loader's session. */
export function createHttpApi(bridge: Pick<Bridge, 'send' | 'whoIs' | 'renew'>): MessengerApi {
  /** A session that the server does not know any more is renewed once; what was meant for another person is not sent. */
  async function post<Answer>(verb: string, body?: object): Promise<Answer> {
    const { contact } = await bridge.whoIs();
    try {
      return await bridge.send<Answer>(`${path}/${verb}`, body);
    } catch (error) {
      if (kindOf(error) !== 'session_unknown') throw error;
      const renewed = await bridge.renew();
      if (renewed.contact.id !== contact.id) throw error;
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
    startConversation: (conversation_id, comment) => post('start', { conversation_id, comment }),
    reply: (conversation_id, comment) => post('reply', { conversation_id, comment }),
    markRead: (conversation_id, position) => post('read', { conversation_id, position }),
  };
}
