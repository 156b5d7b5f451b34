import Type, { type Static } from 'typebox';
import { ObjectId } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';

export const Tag = Type.Object({ id: ObjectId, name: Type.String() });
export type Tag = Static<typeof Tag>;

export const TagName = StorableText({ minLength: 1, maxLength: 80 });

/**
 * `PUT /console/api/conversations/:conversation_id/tags/:name` and `PUT /console/api/contacts/:contact_id/tags/:name`: made where
 * there is none of that name, whatever its case. `DELETE` takes it off. Twice changes nothing.
 */
export const TagParams = Type.Object({ name: TagName });
export type TagParams = Static<typeof TagParams>;

/** `PATCH /console/api/tags/:tag_id` renames it everywhere (`name_taken`), `DELETE` removes it everywhere. `tag_unknown` */
export const RenameTagRequest = Type.Object({ name: TagName }, { additionalProperties: false });
export type RenameTagRequest = Static<typeof RenameTagRequest>;
