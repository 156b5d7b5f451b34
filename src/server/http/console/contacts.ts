import {
  BlockContactRequest,
  ContactDetails,
  ContactParams,
  DeleteContactAnswer,
  EditContactRequest,
} from '../../../contract/console/contact.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { blockContact } from '../../commands/block-contact.ts';
import { deleteContact } from '../../commands/delete-contact.ts';
import { editContact } from '../../commands/edit-contact.ts';
import { readContact } from '../../commands/read-contact.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';

const path = '/console/api/contacts/:contact_id';
const response = { 200: ContactDetails, default: ErrorAnswer };

/** The person of a conversation. `invalid`, `contact_unknown` */
export function contactRoutes(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.get(path, { schema: { params: ContactParams, response } }, (request) =>
    readContact(context, workspace.id, request.params.contact_id),
  );

  app.patch(
    path,
    { schema: { params: ContactParams, body: EditContactRequest, response } },
    (request) => editContact(context, workspace.id, request.params.contact_id, request.body),
  );

  app.put(
    `${path}/blocked`,
    { schema: { params: ContactParams, body: BlockContactRequest, response } },
    (request) =>
      blockContact(context, workspace.id, request.params.contact_id, request.body.is_blocked),
  );

  app.delete(
    path,
    {
      schema: {
        params: ContactParams,
        response: { 200: DeleteContactAnswer, default: ErrorAnswer },
      },
    },
    (request) => deleteContact(context, workspace.id, request.params.contact_id),
  );
}
