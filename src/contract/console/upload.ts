import Type, { type Static } from 'typebox';
import { ClientId } from '../identifiers.ts';

/** `POST /console/api/uploads`: as `POST /messenger/uploads`, answer and all, with the cookie for a token. */
export const ConsoleUploadEnvelope = Type.Object(
  { upload_id: ClientId },
  { additionalProperties: false },
);
export type ConsoleUploadEnvelope = Static<typeof ConsoleUploadEnvelope>;
