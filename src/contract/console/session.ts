import Type, { type Static } from 'typebox';
import { MessengerConfig } from '../messenger-config.ts';
import { StorableText } from '../storable-text.ts';
import { WorkspaceSettings } from '../workspace-settings.ts';
import { ConsoleTeammate } from './teammates.ts';

/** `POST /console/api/session`: sign in. Sets an `HttpOnly` cookie. `credentials_wrong`, `too_many_attempts`. */
export const SignInRequest = Type.Object(
  {
    email: StorableText({ minLength: 3, maxLength: 255 }),
    password: Type.String({ minLength: 1, maxLength: 1_024 }),
  },
  { additionalProperties: false },
);
export type SignInRequest = Static<typeof SignInRequest>;

/** `GET /console/api/session`: who is signed in. `DELETE` signs out. */
export const ConsoleSession = Type.Object({
  teammate: ConsoleTeammate,
  workspace: WorkspaceSettings,
  /** Seals what the teammate writes on this browser's disk: the same in all of their sessions, and nobody else's. */
  writing_key: Type.String(),
  /** What may be attached; not there where nothing may be. */
  uploads: MessengerConfig.properties.uploads,
});
export type ConsoleSession = Static<typeof ConsoleSession>;

export type UploadLimits = NonNullable<ConsoleSession['uploads']>;
