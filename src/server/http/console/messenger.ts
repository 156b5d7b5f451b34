import {
  EditMessengerRequest,
  MessengerSettings,
  MessengerTexts,
  MessengerTextsQuery,
} from '../../../contract/console/messenger.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { must } from '../../../base/must.ts';
import { editMessenger, readMessenger } from '../../commands/edit-messenger.ts';
import type { HttpApp } from '../http-app.ts';
import { chooseLanguage } from '../widget/choose-language.ts';
import { findWorkspace } from '../../storage/workspaces.ts';
import { composeConfig } from '../widget/compose-config.ts';
import { originOf } from '../widget/picture-url.ts';
import { flatTexts } from '../widget/flat-texts.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/messenger';
const response = { 200: MessengerSettings, default: ErrorAnswer };

/** How the messenger looks and speaks, for owners. `permission_required` */
export function messengerRoutes(
  app: HttpApp,
  { context, messenger, publicUrl }: ConsoleDoor,
): void {
  const { database } = context;
  app.get(path, { schema: { response } }, (request) => readMessenger(context, teammateOf(request)));

  app.patch(path, { schema: { body: EditMessengerRequest, response } }, (request) =>
    editMessenger(context, teammateOf(request), request.body),
  );

  app.get(
    `${path}/texts`,
    {
      schema: {
        querystring: MessengerTextsQuery,
        response: { 200: MessengerTexts, default: ErrorAnswer },
      },
    },
    async (request) => {
      const languages = Object.keys(messenger.texts).toSorted();
      const language = chooseLanguage([request.query.language ?? 'en'], languages);
      const texts = flatTexts(must(messenger.texts[language], `texts in ${language}`));
      const { workspace_id } = teammateOf(request);
      const workspace = must(await findWorkspace(database.db, workspace_id), workspace_id);
      const sources = { database, clock: context.clock, messenger };
      // A preview shows faces as soon as they are to be shown.
      const shown = { ...workspace, look: { ...workspace.look, has_faces: true } };
      return {
        language,
        languages,
        texts,
        config: await composeConfig(sources, shown, language, originOf(request, publicUrl)),
      };
    },
  );
}
