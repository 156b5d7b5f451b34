import { EditPrivacyRequest, PrivacySettings } from '../../../contract/console/privacy.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { editPrivacy, readPrivacy } from '../../commands/edit-privacy.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/privacy';
const response = { 200: PrivacySettings, default: ErrorAnswer };

/** What is kept of people and for how long, for owners. `permission_required` */
export function privacyRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.get(path, { schema: { response } }, (request) => readPrivacy(context, teammateOf(request)));

  app.patch(path, { schema: { body: EditPrivacyRequest, response } }, (request) =>
    editPrivacy(context, teammateOf(request), request.body),
  );
}
