import {
  EditIdentityRequest,
  IdentitySecret,
  IdentitySettings,
} from '../../../contract/console/identity.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import {
  editIdentity,
  readIdentity,
  readIdentitySecret,
  removePreviousSecret,
  rotateIdentitySecret,
} from '../../commands/edit-identity.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/identity';
const response = { 200: IdentitySettings, default: ErrorAnswer };

/** How the site proves who its users are, for owners. `permission_required` */
export function identityRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.get(path, { schema: { response } }, (request) => readIdentity(context, teammateOf(request)));

  app.patch(path, { schema: { body: EditIdentityRequest, response } }, (request) =>
    editIdentity(context, teammateOf(request), request.body),
  );

  app.get(
    `${path}/secret`,
    { schema: { response: { 200: IdentitySecret, default: ErrorAnswer } } },
    (request) => readIdentitySecret(context, teammateOf(request)),
  );

  app.post(`${path}/secret`, { schema: { response } }, (request) =>
    rotateIdentitySecret(context, teammateOf(request)),
  );

  app.delete(`${path}/previous-secret`, { schema: { response } }, (request) =>
    removePreviousSecret(context, teammateOf(request)),
  );
}
