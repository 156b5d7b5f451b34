import Type from 'typebox';
import { SavedReply, SavedReplyRequest } from '../../../contract/console/saved-replies.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { ObjectId } from '../../../contract/identifiers.ts';
import { createSavedReply } from '../../commands/create-saved-reply.ts';
import { deleteSavedReply } from '../../commands/delete-saved-reply.ts';
import { editSavedReply } from '../../commands/edit-saved-reply.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';

const path = '/console/api/saved-replies';
const onePath = `${path}/:saved_reply_id`;
const params = Type.Object({ saved_reply_id: ObjectId });
const answer = { 200: SavedReply, default: ErrorAnswer };

/** Texts that every teammate writes for all. `saved_reply_unknown` */
export function savedReplyRoutes(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.post(path, { schema: { body: SavedReplyRequest, response: answer } }, (request) =>
    createSavedReply(context, workspace.id, request.body),
  );

  app.put(onePath, { schema: { params, body: SavedReplyRequest, response: answer } }, (request) =>
    editSavedReply(context, workspace.id, request.params.saved_reply_id, request.body),
  );

  app.delete(
    onePath,
    { schema: { params, response: { 200: Type.Object({}), default: ErrorAnswer } } },
    async (request) => {
      await deleteSavedReply(context, workspace.id, request.params.saved_reply_id);
      return {};
    },
  );
}
