import Type from 'typebox';
import { ContactDetails, ContactParams } from '../../../contract/console/contact.ts';
import { RenameTagRequest, Tag, TagParams } from '../../../contract/console/tags.ts';
import { ConsoleThread, ThreadParams } from '../../../contract/console/thread.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { ObjectId } from '../../../contract/identifiers.ts';
import {
  addTagToConversation,
  removeTagFromConversation,
} from '../../commands/change-conversation-tag.ts';
import { addTagToContact, removeTagFromContact } from '../../commands/change-contact-tag.ts';
import { deleteTag } from '../../commands/delete-tag.ts';
import { renameTag } from '../../commands/rename-tag.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const taggedConversation = {
  params: Type.Object({ ...ThreadParams.properties, ...TagParams.properties }),
  response: { 200: ConsoleThread, default: ErrorAnswer },
};
const taggedContact = {
  params: Type.Object({ ...ContactParams.properties, ...TagParams.properties }),
  response: { 200: ContactDetails, default: ErrorAnswer },
};
const params = Type.Object({ tag_id: ObjectId });

/** Tags, and what bears them. `invalid`, `conversation_unknown`, `contact_unknown`, `tag_unknown`, `name_taken` */
export function tagRoutes(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  const ofConversation = '/console/api/conversations/:conversation_id/tags/:name';
  app.put(ofConversation, { schema: taggedConversation }, (request) => {
    const { conversation_id, name } = request.params;
    return addTagToConversation(context, teammateOf(request), conversation_id, name);
  });
  app.delete(ofConversation, { schema: taggedConversation }, (request) => {
    const { conversation_id, name } = request.params;
    return removeTagFromConversation(context, teammateOf(request), conversation_id, name);
  });

  const ofContact = '/console/api/contacts/:contact_id/tags/:name';
  app.put(ofContact, { schema: taggedContact }, (request) =>
    addTagToContact(context, workspace.id, request.params.contact_id, request.params.name),
  );
  app.delete(ofContact, { schema: taggedContact }, (request) =>
    removeTagFromContact(context, workspace.id, request.params.contact_id, request.params.name),
  );

  app.patch(
    '/console/api/tags/:tag_id',
    { schema: { params, body: RenameTagRequest, response: { 200: Tag, default: ErrorAnswer } } },
    (request) => renameTag(context, workspace.id, request.params.tag_id, request.body.name),
  );
  app.delete(
    '/console/api/tags/:tag_id',
    { schema: { params, response: { 200: Type.Object({}), default: ErrorAnswer } } },
    async (request) => {
      await deleteTag(context, workspace.id, request.params.tag_id);
      return {};
    },
  );
}
