import type { History } from '../contender.ts';
import type { HistoryPart } from '../parts.ts';

export const agent = {
  _id: 'tess',
  username: 'tess',
  name: 'Tess',
  status: 'online',
  emails: [{ address: 'tess@example.com' }],
};

export function guest(token: string) {
  return { _id: 'guest', username: 'guest', name: 'Guest', token };
}

/** Each browser's own. */
export function roomOf(token: string) {
  return { _id: `room-${token}`, t: 'l', open: true, servedBy: { _id: 'tess', username: 'tess' } };
}

export function toMessage(id: string, rid: string, { text, isOwn, atMs }: HistoryPart) {
  const u = isOwn
    ? { _id: 'guest', username: 'guest', name: 'Guest' }
    : { _id: 'tess', username: 'tess', name: 'Tess' };
  return { _id: id, rid, msg: text, ts: new Date(atMs).toISOString(), u };
}

/** Nothing that would have to be filled in before a message, and nothing that asks or plays a sound. */
export function livechatConfig(history: History, token: string) {
  return {
    enabled: true,
    online: true,
    settings: {
      registrationForm: false,
      allowSwitchingDepartments: false,
      nameFieldRegistrationForm: false,
      emailFieldRegistrationForm: false,
      displayOfflineForm: true,
      fileUpload: false,
      language: 'en',
      transcript: false,
      historyMonitorType: 'url',
      forceAcceptDataProcessingConsent: false,
      showConnecting: false,
      limitTextLength: false,
    },
    theme: { title: 'Messenger', color: '#224466' },
    messages: {},
    triggers: [],
    departments: [],
    resources: {},
    customFields: [],
    ...(history === 'none' ? {} : { guest: guest(token), room: roomOf(token), agent }),
  };
}
