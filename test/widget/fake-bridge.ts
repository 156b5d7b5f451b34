import { must } from '../../src/base/must.ts';
import type { LauncherTexts } from '../../src/contract/loader-config.ts';
import type { MessengerConfig } from '../../src/contract/messenger-config.ts';
import type { PingAnswer } from '../../src/contract/messenger/ping.ts';
import type { NewComment } from '../../src/contract/part.ts';
import type { WorkspaceSettings } from '../../src/contract/workspace-settings.ts';
import type { Bridge, Surface } from '../../src/widget/bridge.ts';
import type { FakeServer } from './fake-server.ts';
import { visitor } from './makers.ts';

export const workspace: WorkspaceSettings = {
  app_id: 'demo',
  name: 'Foyer Coffee',
  action_color: '#1a66cc',
  alignment: 'right',
  horizontal_padding: 20,
  vertical_padding: 20,
};

/** What every messenger is given. */
export const everyConfig: MessengerConfig = { language: 'en', theme: 'light', faces: [] };

interface Body {
  conversation_id: string;
  comment: NewComment;
  position: number;
  before_position?: number;
}

/** The loader, as far as the messenger can tell, and what the messenger has told it. */
export interface FakeBridge extends Bridge {
  readonly told: {
    surfaces: Surface[];
    unreadCounts: number[];
    launcherTexts: LauncherTexts[];
    sessionEnds: number;
  };
}

export function createFakeBridge(server: FakeServer, more: Partial<Bridge> = {}): FakeBridge {
  const answers: Record<string, (body: Body) => Promise<unknown>> = {
    list: () => server.listConversations(),
    thread: (body) => server.readThread(body.conversation_id, body.before_position),
    greet: (body) => server.greet(body.conversation_id),
    start: (body) => server.startConversation(body.conversation_id, body.comment),
    reply: (body) => server.reply(body.conversation_id, body.comment),
    read: (body) => server.markRead(body.conversation_id, body.position),
    typing: (body) => server.typing(body.conversation_id),
  };
  const told: FakeBridge['told'] = {
    surfaces: [],
    unreadCounts: [],
    launcherTexts: [],
    sessionEnds: 0,
  };
  return {
    told,
    settings: workspace,
    origin: 'https://foyer.test',
    languages: ['en'],
    config: async () => everyConfig,
    firstToken: '0'.repeat(64),
    envelope: () => ({ app_id: 'demo', version: 1, token: '0'.repeat(64) }),
    send<Answer>(path: string, body?: object) {
      const verb = path.replace('/messenger/conversations/', '');
      return must(answers[verb], path)((body ?? {}) as Body) as Promise<Answer>;
    },
    whoIs: async () => createPingAnswer(),
    renew: async () => createPingAnswer(),
    surface: { isOpen: false, view: { name: 'home' } },
    onSurface: (surface) => void told.surfaces.push(surface),
    onUnreadCount: (count) => void told.unreadCounts.push(count),
    onLauncherTexts: (texts) => void told.launcherTexts.push(texts),
    onSessionEnded: () => void (told.sessionEnds += 1),
    ...more,
  };
}

export function createPingAnswer(contactId = visitor.id, more: Partial<PingAnswer> = {}) {
  const visitor_id = '11111111-2222-4333-a444-555555555555';
  const answer: PingAnswer = {
    contact: { id: contactId, visitor_id, role: 'visitor' },
    token: '1'.repeat(64),
    feed_number: 0,
    unread_count: 0,
    has_conversations: false,
    ...more,
  };
  return answer;
}
