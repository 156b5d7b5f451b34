import type { ErrorKind } from '../../src/contract/error.ts';
import { newComment, paragraph } from '../kit/visitor.ts';

const noConversation = '0197b3a0-0000-7000-8000-000000000000';
export const nobody = 'f'.repeat(24);
const noSecret = 'f'.repeat(64);

/** A request, with `:name` for the id of something that is there, and the field that is at fault. */
export type Case = [method: string, path: string, body: object | undefined, field: string];

export const team = { name: 'Sales', distribution: 'manual', teammate_ids: [] };
const comment = newComment('Hi');

/** What cannot be. */
export const invalid: Case[] = [
  // Notes
  ['POST', 'conversations/:conversation/notes', {}, 'comment'],
  ['POST', 'conversations/:conversation/notes', { comment: { ...comment, id: 'x' } }, 'comment.id'],
  [
    'POST',
    'conversations/:conversation/notes',
    { comment: { ...comment, blocks: [] } },
    'comment.blocks',
  ],
  [
    'POST',
    'conversations/:conversation/notes',
    { comment: { ...comment, blocks: [...paragraph('a'.repeat(9_999)), ...paragraph('bb')] } },
    'comment.blocks',
  ],
  ['POST', 'conversations/:conversation/notes', { comment, kind: 'comment' }, 'kind'],
  ['POST', 'conversations/x/notes', { comment }, 'conversation_id'],
  // Assignment, snooze, priority
  ['PUT', 'conversations/:conversation/assignee', {}, 'assignee'],
  ['PUT', 'conversations/:conversation/assignee', { assignee: 'me' }, 'assignee'],
  ['PUT', 'conversations/:conversation/assignee', { assignee: {} }, 'assignee.kind'],
  ['PUT', 'conversations/:conversation/assignee', { assignee: { kind: 'bot' } }, 'assignee.kind'],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'team', id: 'Support' } },
    'assignee.id',
  ],
  ['PUT', 'conversations/:conversation/assignee', { assignee: { kind: 'team' } }, 'assignee.id'],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'nobody' }, also: 'this' },
    'also',
  ],
  [
    'PUT',
    'conversations/:conversation/state',
    { state: 'snoozed', snoozed_until: 1 },
    'snoozed_until',
  ],
  [
    'PUT',
    'conversations/:conversation/state',
    { state: 'snoozed', snoozed_until: '9am' },
    'snoozed_until',
  ],
  [
    'PUT',
    'conversations/:conversation/state',
    { state: 'snoozed', snoozed_until: 1e300 },
    'snoozed_until',
  ],
  ['PUT', 'conversations/:conversation/priority', {}, 'is_priority'],
  ['PUT', 'conversations/:conversation/priority', { is_priority: 'yes' }, 'is_priority'],
  // Tags
  ['PUT', `conversations/:conversation/tags/${'x'.repeat(81)}`, undefined, 'name'],
  ['PUT', 'conversations/:conversation/tags/%20', undefined, 'name'],
  ['PUT', 'contacts/:contact/tags/%00', undefined, 'name'],
  ['PUT', 'contacts/x/tags/VIP', undefined, 'contact_id'],
  ['PATCH', 'tags/:tag', {}, 'name'],
  ['PATCH', 'tags/:tag', { name: '' }, 'name'],
  ['PATCH', 'tags/:tag', { name: '  ' }, 'name'],
  ['PATCH', 'tags/:tag', { name: 'a', color: 'red' }, 'color'],
  ['PATCH', 'tags/VIP', { name: 'a' }, 'tag_id'],
  ['DELETE', 'tags/VIP', undefined, 'tag_id'],
  // Saved replies
  ['POST', 'saved-replies', { text: 'a' }, 'title'],
  ['POST', 'saved-replies', { title: 'a' }, 'text'],
  ['POST', 'saved-replies', { title: ' ', text: 'a' }, 'title'],
  ['POST', 'saved-replies', { title: 'a', text: ' ' }, 'text'],
  ['POST', 'saved-replies', { title: 'x'.repeat(121), text: 'a' }, 'title'],
  ['POST', 'saved-replies', { title: 'a', text: 'x'.repeat(10_001) }, 'text'],
  ['PUT', 'saved-replies/:saved_reply', { title: 'a\u0000', text: 'a' }, 'title'],
  ['PUT', 'saved-replies/x', { title: 'a', text: 'a' }, 'saved_reply_id'],
  ['DELETE', 'saved-replies/x', undefined, 'saved_reply_id'],
  // Teams
  ['POST', 'teams', { ...team, name: undefined }, 'name'],
  ['POST', 'teams', { ...team, name: ' ' }, 'name'],
  ['POST', 'teams', { ...team, name: 'x'.repeat(81) }, 'name'],
  ['POST', 'teams', { ...team, distribution: 'random' }, 'distribution'],
  ['POST', 'teams', { ...team, teammate_ids: ['me'] }, 'teammate_ids.0'],
  ['POST', 'teams', { ...team, teammate_ids: [nobody, nobody] }, 'teammate_ids'],
  ['POST', 'teams', { ...team, colour: 'red' }, 'colour'],
  ['PUT', 'teams/x', team, 'team_id'],
  ['DELETE', 'teams/x', undefined, 'team_id'],
  // Teammates and invitations
  ['PATCH', 'me', { name: '' }, 'name'],
  ['PATCH', 'me', { name: ' ' }, 'name'],
  ['PATCH', 'me', { is_away: 'yes' }, 'is_away'],
  ['PATCH', 'me', { role: 'owner' }, 'role'],
  ['PUT', 'me/password', { new_password: 'long enough it is' }, 'current_password'],
  ['PUT', 'me/password', { current_password: 'a', new_password: 'short' }, 'new_password'],
  ['PATCH', 'teammates/:teammate', { role: 'admin' }, 'role'],
  ['PATCH', 'teammates/:teammate', { name: 'Not theirs to give' }, 'name'],
  ['PATCH', 'teammates/x', { role: 'owner' }, 'teammate_id'],
  ['DELETE', 'teammates/x', undefined, 'teammate_id'],
  ['DELETE', 'teammates/:teammate?reassign_to=x', undefined, 'reassign_to'],
  ['DELETE', 'teammates/:teammate?reassign_to=:teammate', undefined, 'reassign_to'],
  ['POST', 'invitations', { role: 'teammate' }, 'email'],
  ['POST', 'invitations', { email: 'no address', role: 'teammate' }, 'email'],
  ['POST', 'invitations', { email: 'a@b.example', role: 'guest' }, 'role'],
  ['DELETE', 'invitations/x', undefined, 'invitation_id'],
  ['POST', 'invitations/read', { secret: 'x' }, 'secret'],
  [
    'POST',
    'invitations/accept',
    { secret: noSecret, name: '', password: 'long enough it is' },
    'name',
  ],
  ['POST', 'invitations/accept', { secret: noSecret, name: 'A', password: 'short' }, 'password'],
  // People
  ['GET', 'contacts/x', undefined, 'contact_id'],
  ['PATCH', 'contacts/:contact', { email: 'ada at example.com' }, 'email'],
  ['PATCH', 'contacts/:contact', { email: '' }, 'email'],
  ['PATCH', 'contacts/:contact', { phone: 'call me' }, 'phone'],
  ['PATCH', 'contacts/:contact', { phone: '12' }, 'phone'],
  ['PATCH', 'contacts/:contact', { name: ' ' }, 'name'],
  ['PATCH', 'contacts/:contact', { name: 'x'.repeat(256) }, 'name'],
  ['PATCH', 'contacts/:contact', { is_verified: true }, 'is_verified'],
  ['PATCH', 'contacts/:contact', { role: 'user' }, 'role'],
  ['PUT', 'contacts/:contact/blocked', {}, 'is_blocked'],
  ['PUT', 'contacts/:contact/blocked', { is_blocked: 1 }, 'is_blocked'],
  ['DELETE', 'contacts/x', undefined, 'contact_id'],
  // Lists and search
  ['GET', 'conversations?state=open&assignee=someone', undefined, 'assignee'],
  ['GET', 'conversations?state=open&tag_id=VIP', undefined, 'tag_id'],
  ['GET', 'conversations?state=open&priority=high', undefined, 'priority'],
  ['GET', 'search', undefined, 'q'],
  ['GET', 'search?q=', undefined, 'q'],
  ['GET', `search?q=${'x'.repeat(201)}`, undefined, 'q'],
  ['GET', 'search?q=a&limit=5000', undefined, 'limit'],
];

/** What is about something that is not there. */
export const missing: [...Case, ErrorKind][] = [
  [
    'POST',
    `conversations/${noConversation}/notes`,
    { comment },
    'conversation_id',
    'conversation_unknown',
  ],
  [
    'PUT',
    `conversations/${noConversation}/tags/VIP`,
    undefined,
    'conversation_id',
    'conversation_unknown',
  ],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'team', id: nobody } },
    'assignee.id',
    'team_unknown',
  ],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'teammate', id: nobody } },
    'assignee.id',
    'teammate_unknown',
  ],
  ['GET', `contacts/${nobody}`, undefined, 'contact_id', 'contact_unknown'],
  ['PATCH', `contacts/${nobody}`, { name: 'A' }, 'contact_id', 'contact_unknown'],
  ['PUT', `contacts/${nobody}/blocked`, { is_blocked: true }, 'contact_id', 'contact_unknown'],
  ['PUT', `contacts/${nobody}/tags/VIP`, undefined, 'contact_id', 'contact_unknown'],
  ['DELETE', `contacts/${nobody}`, undefined, 'contact_id', 'contact_unknown'],
  ['PATCH', `tags/${nobody}`, { name: 'A' }, 'tag_id', 'tag_unknown'],
  ['DELETE', `tags/${nobody}`, undefined, 'tag_id', 'tag_unknown'],
  [
    'PUT',
    `saved-replies/${nobody}`,
    { title: 'A', text: 'B' },
    'saved_reply_id',
    'saved_reply_unknown',
  ],
  ['DELETE', `saved-replies/${nobody}`, undefined, 'saved_reply_id', 'saved_reply_unknown'],
  ['PUT', `teams/${nobody}`, team, 'team_id', 'team_unknown'],
  ['DELETE', `teams/${nobody}`, undefined, 'team_id', 'team_unknown'],
  ['POST', 'teams', { ...team, teammate_ids: [nobody] }, 'teammate_ids.0', 'teammate_unknown'],
  ['PATCH', `teammates/${nobody}`, { role: 'owner' }, 'teammate_id', 'teammate_unknown'],
  ['DELETE', `teammates/${nobody}`, undefined, 'teammate_id', 'teammate_unknown'],
  [
    'DELETE',
    `teammates/:teammate?reassign_to=${nobody}`,
    undefined,
    'reassign_to',
    'teammate_unknown',
  ],
  ['DELETE', `invitations/${nobody}`, undefined, 'invitation_id', 'invitation_unknown'],
  ['POST', 'invitations/read', { secret: noSecret }, 'secret', 'invitation_unknown'],
];
