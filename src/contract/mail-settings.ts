import Type, { type Static } from 'typebox';
import { StorableText } from './storable-text.ts';

export const maxQuietMinutes = 1_440;
export const maxSenderName = 80;

/** What a workspace says of its mails. */
export const MailSettings = Type.Object(
  {
    /** Whether people who have left get what they have not read, where mail is set up at all. */
    is_on: Type.Boolean(),
    /** Minutes after the last unread reply until it is mailed, with all that was written until then. */
    quiet_minutes: Type.Integer({ minimum: 1, maximum: maxQuietMinutes }),
    /** Beside the teammate's own name: “Tess from Lumen”. Empty is what the workspace is called. */
    sender_name: StorableText({ maxLength: maxSenderName }),
  },
  { additionalProperties: false },
);
export type MailSettings = Static<typeof MailSettings>;

/** Of a workspace that has chosen nothing. */
export const defaultMailSettings: MailSettings = { is_on: true, quiet_minutes: 5, sender_name: '' };
