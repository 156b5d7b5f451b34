import Type, { type Static } from 'typebox';
import { AttachmentBlock, ImageBlock } from '../block.ts';
import { ClientId } from '../identifiers.ts';
import { envelope } from './envelope.ts';

/**
 * `POST /messenger/uploads`: a file, before the message that shows it. `multipart/form-data` with two fields in this order: `envelope`, this as JSON;
 * `file`, its content, with its name. The same id with the same content answers as before; with another it is `id_reused`. What no message
 * shows within a day is removed.
 *
 * `too_large`, `too_much_uploaded` and `invalid` with the field `file`, `id_reused`, `session_unknown`, `blocked`, `rate_limited`
 */
export const UploadEnvelope = Type.Object(
  { ...envelope, upload_id: ClientId },
  { additionalProperties: false },
);
export type UploadEnvelope = Static<typeof UploadEnvelope>;

/** The file as messages show it. */
export const UploadAnswer = Type.Object({ upload: Type.Union([ImageBlock, AttachmentBlock]) });
export type UploadAnswer = Static<typeof UploadAnswer>;
