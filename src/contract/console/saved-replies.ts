import Type, { type Static } from 'typebox';
import { ObjectId } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';

/** A text that teammates put into replies. */
export const SavedReply = Type.Object({
  id: ObjectId,
  title: Type.String(),
  /** Plain text; `{name}` stands for what the person is called. */
  text: Type.String(),
});
export type SavedReply = Static<typeof SavedReply>;

/** `POST /console/api/saved-replies`, `PUT /console/api/saved-replies/:saved_reply_id`; `DELETE` removes it. `saved_reply_unknown` */
export const SavedReplyRequest = Type.Object(
  {
    title: StorableText({ minLength: 1, maxLength: 120 }),
    text: StorableText({ minLength: 1, maxLength: 10_000 }),
  },
  { additionalProperties: false },
);
export type SavedReplyRequest = Static<typeof SavedReplyRequest>;
