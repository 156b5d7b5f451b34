import { request, type Method } from './request.ts';
import { toFailure, type ConsoleApi } from './types.ts';

const sessionPath = '/console/api/session';
const conversationsPath = '/console/api/conversations';

/** The console's requests. `onSignInRequired` hears when the session turns out to be over. */
export function createHttpApi({ onSignInRequired }: { onSignInRequired(): void }): ConsoleApi {
  async function ask<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
    try {
      return await request<Answer>(method, path, body);
    } catch (error) {
      if (toFailure(error).kind === 'sign_in_required') onSignInRequired();
      throw error;
    }
  }

  return {
    readSession: () => request('GET', sessionPath),
    signIn: (credentials) => request('POST', sessionPath, credentials),
    signOut: () => request('DELETE', sessionPath),
    listConversations: (query) => ask('GET', `${conversationsPath}${toQuery(query)}`),
    readThread: (id, before_position) =>
      ask('GET', `${conversationsPath}/${id}${toQuery({ before_position })}`),
    reply: (id, comment) => ask('POST', `${conversationsPath}/${id}/replies`, { comment }),
    changeState: (id, state) => ask('PUT', `${conversationsPath}/${id}/state`, { state }),
    markRead: (id, position) =>
      ask('PUT', `${conversationsPath}/${id}/read-position`, { position }),
  };
}

/** `?name=value`, of what is defined. */
function toQuery(values: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
