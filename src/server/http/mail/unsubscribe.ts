import type { FastifyRequest } from 'fastify';
import { openMail, type OpenedMail } from '../../commands/open-mail.ts';
import { unsubscribe } from '../../commands/unsubscribe.ts';
import { unsubscribedPage, unsubscribePage } from '../../mail/pages/short-pages.ts';
import { findContact } from '../../storage/contacts.ts';
import type { HttpApp } from '../http-app.ts';
import { admit, LinkParams, sendDeadLink, sendPage, type MailDoor } from './mail-door.ts';
import { languageOf, pageHead } from './page-head.ts';

const path = '/mail/:app_id/unsubscribe/:token';

/**
 * `GET`: asks whether its reader wants no more mails, and does nothing, because what looks at mails before people do follows their links. `POST`: wants no more,
 * by the page's button or by the one request that RFC 8058 lets mail programs make. Twice is as once.
 */
export async function unsubscribeRoutes(app: HttpApp, door: MailDoor): Promise<void> {
  // Whatever a mail program sends: that it asks is enough.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume();
    payload.once('end', () => done(null));
    payload.once('error', done);
  });
  const open = (request: FastifyRequest<{ Params: { app_id: string; token: string } }>) => {
    const { app_id, token } = request.params;
    return openMail(door.database.db, app_id, 'unsubscribe', token, door.clock.nowMs());
  };
  const headOf = async ({ workspace, mail }: Extract<OpenedMail, { kind: 'right' }>) => {
    if (mail.kind === 'unseen') return pageHead(workspace, 'teammate');
    const { contact_id } = mail;
    const contact = contact_id && (await findContact(door.database.db, workspace.id, contact_id));
    return pageHead(workspace, languageOf(contact || undefined));
  };

  app.get(path, { schema: { params: LinkParams } }, async (request, reply) => {
    await admit(door, 'read', request);
    const opened = await open(request);
    if (opened.kind !== 'right') {
      return sendDeadLink(reply, opened, request.headers['accept-language']);
    }
    return sendPage(reply, unsubscribePage(await headOf(opened)));
  });
  app.post(path, { schema: { params: LinkParams } }, async (request, reply) => {
    await admit(door, 'read', request);
    const opened = await open(request);
    if (opened.kind !== 'right') {
      return sendDeadLink(reply, opened, request.headers['accept-language']);
    }
    await unsubscribe(door, opened.mail);
    return sendPage(reply, unsubscribedPage(await headOf(opened)));
  });
}
