import type { UploadAnswer } from '../../contract/messenger/upload.ts';
import { request, type Method } from './request.ts';
import { toBareFile } from './to-bare-file.ts';
import { sendFile } from './send-file.ts';
import type { AutomationApi } from './types/automation-api.ts';
import type { ConsoleApi } from './types/console-api.ts';
import type { ContactsApi } from './types/contacts-api.ts';
import type { ConversationsApi } from './types/conversations-api.ts';
import type { DirectoryApi } from './types/directory-api.ts';
import { toFailure } from './types/failure.ts';
import type { MailApi } from './types/mail-api.ts';
import type { OwnersApi } from './types/owners-api.ts';
import type { SessionApi } from './types/session-api.ts';
import type { TeammatesApi } from './types/teammates-api.ts';

const root = '/console/api';

/** One request of a teammate who is signed in. */
type Ask = <Answer>(method: Method, path: string, body?: object) => Promise<Answer>;

interface Options {
  /** For whom it is asked. Another may be signed in by now, in another tab: then the session is over for this one. */
  teammateId: string;
  /** The session turns out to be over. */
  onSignInRequired(): void;
}

/** The requests of a teammate who is signed in. */
export function createHttpApi({ teammateId, onSignInRequired }: Options): ConsoleApi {
  const headers = asTeammate(teammateId);
  async function ask<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
    return heed(request<Answer>(method, `${root}${path}`, body, headers));
  }
  async function heed<Answer>(asked: Promise<Answer>): Promise<Answer> {
    try {
      return await asked;
    } catch (error) {
      if (toFailure(error).kind === 'sign_in_required') onSignInRequired();
      throw error;
    }
  }
  return {
    ...conversationsApi(ask),
    ...contactsApi(ask),
    ...directoryApi(ask),
    ...teammatesApi(ask),
    ...ownersApi(ask),
    ...mailApi(ask),
    ...automationApi(ask),
    startUpload(upload_id, file, onProgress) {
      const sending = sendFile<UploadAnswer>(
        `${root}/uploads`,
        { envelope: { upload_id }, file: toBareFile(file) },
        headers,
        onProgress,
      );
      return { ...sending, done: heed(sending.done).then(({ upload }) => upload) };
    },
  };
}

function asTeammate(teammateId: string): Readonly<Record<string, string>> {
  return { 'foyer-teammate': teammateId };
}

/** The requests of whoever is at the door. */
export function createSessionApi(): SessionApi {
  const session = `${root}/session`;
  const invitations = `${root}/invitations`;
  return {
    readSession: () => request('GET', session),
    signIn: (credentials) => request('POST', session, credentials),
    signOut: (teammateId) => request('DELETE', session, undefined, asTeammate(teammateId)),
    readInvitation: (secret) => request('POST', `${invitations}/read`, { secret }),
    acceptInvitation: (body) => request('POST', `${invitations}/accept`, body),
  };
}

function conversationsApi(ask: Ask): ConversationsApi {
  const path = (id: string): string => `/conversations/${id}`;
  return {
    listConversations: (query) => ask('GET', `/conversations${toQuery(query)}`),
    readCounts: () => ask('GET', '/counts'),
    search: (words) => ask('GET', `/search${toQuery({ q: words })}`),
    readThread: (id, before_position) => ask('GET', `${path(id)}${toQuery({ before_position })}`),
    reply: (id, comment) => ask('POST', `${path(id)}/replies`, { comment }),
    note: (id, comment) => ask('POST', `${path(id)}/notes`, { comment }),
    changeState: (id, change) => ask('PUT', `${path(id)}/state`, change),
    assign: (id, assignee) => ask('PUT', `${path(id)}/assignee`, { assignee }),
    prioritise: (id, is_priority) => ask('PUT', `${path(id)}/priority`, { is_priority }),
    tagConversation: (id, name) => ask('PUT', `${path(id)}${toTag(name)}`),
    untagConversation: (id, name) => ask('DELETE', `${path(id)}${toTag(name)}`),
    markRead: (id, position) => ask('PUT', `${path(id)}/read-position`, { position }),
  };
}

function contactsApi(ask: Ask): ContactsApi {
  const path = (id: string): string => `/contacts/${id}`;
  return {
    readContact: (id) => ask('GET', path(id)),
    editContact: (id, change) => ask('PATCH', path(id), change),
    blockContact: (id, is_blocked) => ask('PUT', `${path(id)}/blocked`, { is_blocked }),
    tagContact: (id, name) => ask('PUT', `${path(id)}${toTag(name)}`),
    untagContact: (id, name) => ask('DELETE', `${path(id)}${toTag(name)}`),
    deleteContact: (id) => ask('DELETE', path(id)),
  };
}

function directoryApi(ask: Ask): DirectoryApi {
  const save = (path: string, id: string | undefined, body: object): Promise<unknown> =>
    id === undefined ? ask('POST', path, body) : ask('PUT', `${path}/${id}`, body);
  return {
    readDirectory: () => ask('GET', '/directory'),
    saveTeam: (id, team) => save('/teams', id, team),
    deleteTeam: (id) => ask('DELETE', `/teams/${id}`),
    saveSavedReply: (id, reply) => save('/saved-replies', id, reply),
    deleteSavedReply: (id) => ask('DELETE', `/saved-replies/${id}`),
    renameTag: (id, name) => ask('PATCH', `/tags/${id}`, { name }),
    deleteTag: (id) => ask('DELETE', `/tags/${id}`),
  };
}

function teammatesApi(ask: Ask): TeammatesApi {
  return {
    editMe: (change) => ask('PATCH', '/me', change),
    changePassword: (body) => ask('PUT', '/me/password', body),
    editTeammate: (id, change) => ask('PATCH', `/teammates/${id}`, change),
    removeTeammate: (id, reassign_to) =>
      ask('DELETE', `/teammates/${id}${toQuery({ reassign_to })}`),
    listInvitations: () => ask('GET', '/invitations'),
    invite: (body) => ask('POST', '/invitations', body),
    takeBackInvitation: (id) => ask('DELETE', `/invitations/${id}`),
  };
}

function ownersApi(ask: Ask): OwnersApi {
  return {
    readIdentity: () => ask('GET', '/identity'),
    editIdentity: (body) => ask('PATCH', '/identity', body),
    readIdentitySecret: () => ask('GET', '/identity/secret'),
    rotateIdentitySecret: () => ask('POST', '/identity/secret'),
    removePreviousSecret: () => ask('DELETE', '/identity/previous-secret'),
    readPrivacy: () => ask('GET', '/privacy'),
    editPrivacy: (body) => ask('PATCH', '/privacy', body),
    readMessenger: () => ask('GET', '/messenger'),
    editMessenger: (body) => ask('PATCH', '/messenger', body),
    readMessengerTexts: (language) => ask('GET', `/messenger/texts${toQuery({ language })}`),
  };
}

function mailApi(ask: Ask): MailApi {
  return {
    readMail: () => ask('GET', '/mail'),
    editMail: (body) => ask('PATCH', '/mail', body),
    listMails: (query) => ask('GET', `/mails${toQuery(query)}`),
    readOneMail: (id) => ask('GET', `/mails/${id}`),
    sendMail: (id, body) => ask('POST', `/mails/${id}/send`, body),
  };
}

function automationApi(ask: Ask): AutomationApi {
  const path = (id: string): string => `/workflows/${id}`;
  return {
    readAutomation: () => ask('GET', '/automation'),
    editAutomation: (body) => ask('PATCH', '/automation', body),
    listWorkflows: () => ask('GET', '/workflows'),
    createWorkflow: (body) => ask('POST', '/workflows', body),
    editWorkflow: (id, body) => ask('PATCH', path(id), body),
    deleteWorkflow: (id) => ask('DELETE', path(id)),
    orderWorkflows: (workflow_ids) => ask('PUT', path('order'), { workflow_ids }),
    listRuns: (id) => ask('GET', `${path(id)}/runs`),
    dryRun: (body) => ask('POST', path('dry-run'), body),
    readConversationAutomation: (id) => ask('GET', `/conversations/${id}/automation`),
  };
}

function toTag(name: string): string {
  return `/tags/${encodeURIComponent(name)}`;
}

/** `?name=value`, of what is defined. */
function toQuery(values: Record<string, string | number | boolean | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
