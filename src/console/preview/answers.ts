import type { MessengerConfig } from '../../contract/messenger-config.ts';
import type { PingAnswer } from '../../contract/messenger/ping.ts';

const nobody: PingAnswer = {
  contact: {
    id: '0'.repeat(24),
    visitor_id: '00000000-0000-7000-8000-000000000000',
    role: 'visitor',
  },
  token: '0'.repeat(64),
  feed_number: 0,
  unread_count: 0,
  has_conversations: false,
};

/**
 * What the messenger hears in the preview in the place of the server: it knows nobody and takes no messages.
 * @returns undefined for what is none of the messenger's questions
 */
export function answer(url: string, config: MessengerConfig): Response | undefined {
  const { pathname } = new URL(url);
  if (!pathname.startsWith('/messenger/')) return undefined;
  if (pathname === '/messenger/config') return Response.json(config);
  if (pathname === '/messenger/ping') return Response.json(nobody);
  if (pathname.endsWith('/list')) return Response.json({ feed_number: 0, conversations: [] });
  const error = { kind: 'blocked', message: 'Nothing is sent from here.', request_id: 'preview' };
  return Response.json({ error }, { status: 403 });
}
