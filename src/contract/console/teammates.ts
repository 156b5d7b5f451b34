import Type, { type Static } from 'typebox';
import { Email } from '../email.ts';
import { ClientId, ObjectId, Secret } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';
import { Timestamp } from '../timestamp.ts';

/** owner: may invite, remove and give roles. */
export const TeammateRole = Type.Union([Type.Literal('owner'), Type.Literal('teammate')]);
export type TeammateRole = Static<typeof TeammateRole>;

export const ConsoleTeammate = Type.Object({
  id: ObjectId,
  name: Type.String(),
  email: Type.String(),
  role: TeammateRole,
  /** Teams do not give them new conversations. */
  is_away: Type.Boolean(),
  /** Has left: stands in what was written, and can be assigned nothing. */
  is_removed: Type.Boolean(),
  /** Whether they are mailed about unseen conversations of theirs. A server from before does not say. */
  wants_mail: Type.Optional(Type.Boolean()),
  /** Of their picture, which everybody finds at `/widget/:app_id/pictures/:upload_id`. A server from before does not say. */
  avatar_id: Type.Optional(Type.Union([ClientId, Type.Null()])),
});
export type ConsoleTeammate = Static<typeof ConsoleTeammate>;

export const Password = Type.String({ minLength: 10, maxLength: 1_024 });
const TeammateName = StorableText({ minLength: 1, maxLength: 80 });

/**
 * `PATCH /console/api/me`: one's own name and picture, whether one is away, and whether one is mailed about unseen conversations. A picture is uploaded
 * first; null takes it away. `upload_unknown`
 */
export const EditMeRequest = Type.Object(
  {
    name: Type.Optional(TeammateName),
    is_away: Type.Optional(Type.Boolean()),
    wants_mail: Type.Optional(Type.Boolean()),
    avatar_id: Type.Optional(Type.Union([ClientId, Type.Null()])),
  },
  { additionalProperties: false },
);
export type EditMeRequest = Static<typeof EditMeRequest>;

/** `PUT /console/api/me/password`: ends one's other sessions. `credentials_wrong`, `too_many_attempts` */
export const ChangePasswordRequest = Type.Object(
  { current_password: Type.String({ minLength: 1, maxLength: 1_024 }), new_password: Password },
  { additionalProperties: false },
);
export type ChangePasswordRequest = Static<typeof ChangePasswordRequest>;

/** `PATCH /console/api/teammates/:teammate_id`: owners only (`permission_required`); the last owner stays one (`last_owner`). */
export const EditTeammateRequest = Type.Object(
  { role: Type.Optional(TeammateRole), is_away: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);
export type EditTeammateRequest = Static<typeof EditTeammateRequest>;

/** `DELETE /console/api/teammates/:teammate_id?reassign_to=`: signs them out everywhere; their conversations go to that teammate, else to nobody. */
export const RemoveTeammateQuery = Type.Object(
  { reassign_to: Type.Optional(ObjectId) },
  { additionalProperties: false },
);
export type RemoveTeammateQuery = Static<typeof RemoveTeammateQuery>;

/** An invitation that waits. */
export const Invitation = Type.Object({
  id: ObjectId,
  email: Type.String(),
  role: TeammateRole,
  expires_at: Timestamp,
});
export type Invitation = Static<typeof Invitation>;

/** `GET /console/api/invitations`: owners only. `DELETE /console/api/invitations/:invitation_id` takes one back. */
export const ListInvitationsAnswer = Type.Object({ invitations: Type.Array(Invitation) });
export type ListInvitationsAnswer = Static<typeof ListInvitationsAnswer>;

/** `POST /console/api/invitations`: owners only. A week long. The same email again replaces the first. `email_taken` */
export const InviteRequest = Type.Object(
  { email: Email, role: TeammateRole },
  { additionalProperties: false },
);
export type InviteRequest = Static<typeof InviteRequest>;

/** The secret is told once; the console makes the link `/console/invitation#<secret>` of it, which no server's log sees. */
export const InviteAnswer = Type.Object({ invitation: Invitation, secret: Secret });
export type InviteAnswer = Static<typeof InviteAnswer>;

/** `POST /console/api/invitations/read`: whom an invitation is for, without being signed in. `invitation_unknown` */
export const ReadInvitationRequest = Type.Object(
  { secret: Secret },
  { additionalProperties: false },
);
export type ReadInvitationRequest = Static<typeof ReadInvitationRequest>;

export const ReadInvitationAnswer = Type.Object({
  email: Type.String(),
  workspace_name: Type.String(),
});
export type ReadInvitationAnswer = Static<typeof ReadInvitationAnswer>;

/** `POST /console/api/invitations/accept`: makes the teammate and signs them in. `invitation_unknown` */
export const AcceptInvitationRequest = Type.Object(
  { secret: Secret, name: TeammateName, password: Password },
  { additionalProperties: false },
);
export type AcceptInvitationRequest = Static<typeof AcceptInvitationRequest>;
