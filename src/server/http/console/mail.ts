import { ConsoleMailSettings, EditMailRequest } from '../../../contract/console/mail.ts';
import {
  ListMailsAnswer,
  ListMailsQuery,
  MailDetails,
  MailParams,
  SendMailRequest,
} from '../../../contract/console/mail-log.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { editMail, readMailSettings } from '../../commands/edit-mail.ts';
import { listMails } from '../../commands/list-mails.ts';
import { readMail } from '../../commands/read-mail.ts';
import { sendMailAgain } from '../../commands/send-mail-again.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const settingsPath = '/console/api/mail';
const settingsAnswer = { 200: ConsoleMailSettings, default: ErrorAnswer };
const mailPath = '/console/api/mails/:mail_id';
const mailAnswer = { 200: MailDetails, default: ErrorAnswer };

/** How mails are sent, and what has become of each. `permission_required`, `mail_unknown`, `mail_unwanted`, `mail_stopped` */
export function mailRoutes(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.get(settingsPath, { schema: { response: settingsAnswer } }, (request) =>
    readMailSettings(context, teammateOf(request)),
  );

  app.patch(
    settingsPath,
    { schema: { body: EditMailRequest, response: settingsAnswer } },
    (request) => editMail(context, teammateOf(request), request.body),
  );

  app.get(
    '/console/api/mails',
    {
      schema: {
        querystring: ListMailsQuery,
        response: { 200: ListMailsAnswer, default: ErrorAnswer },
      },
    },
    (request) => listMails(context, workspace.id, request.query),
  );

  app.get(mailPath, { schema: { params: MailParams, response: mailAnswer } }, (request) =>
    readMail(context, workspace.id, request.params.mail_id),
  );

  app.post(
    `${mailPath}/send`,
    { schema: { params: MailParams, body: SendMailRequest, response: mailAnswer } },
    (request) => sendMailAgain(context, workspace.id, request.params.mail_id, request.body),
  );
}
