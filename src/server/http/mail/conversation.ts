import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { createUuid } from '../../../base/uuid.ts';
import { ClientId, Position } from '../../../contract/identifiers.ts';
import {
  answerMailedConversation,
  readMailedConversation,
} from '../../commands/continue-by-mail.ts';
import { openMail, type OpenedMail } from '../../commands/open-mail.ts';
import { toMailBlocks } from '../../mail/incoming/mail-blocks.ts';
import { conversationPage, type ConversationPage } from '../../mail/pages/conversation-page.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { HttpApp } from '../http-app.ts';
import { admit, LinkParams, sendDeadLink, sendPage, type MailDoor } from './mail-door.ts';
import { languageOf, pageHead } from './page-head.ts';

const path = '/mail/:app_id/conversation/:token';

const Answer = Type.Object({
  id: ClientId,
  seen: Position,
  text: Type.String({ maxLength: 40_000 }),
});

type Right = Extract<OpenedMail, { kind: 'right' }>;

/** `GET`: the one conversation that a mail tells of, for whoever holds its link. `POST`: an answer of the person's. It marks nothing as read, but by answering. */
export async function conversationRoutes(app: HttpApp, door: MailDoor): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      const { seen, ...fields } = Object.fromEntries(new URLSearchParams(String(body)));
      done(null, { ...fields, seen: Number(seen) });
    },
  );
  const open = ({ app_id, token }: { app_id: string; token: string }) =>
    openMail(door.database.db, app_id, 'continue', token, door.clock.nowMs());

  async function show(
    reply: FastifyReply,
    opened: Right,
    notice: ConversationPage['notice'],
    text: string,
    languages: string | undefined,
  ): Promise<FastifyReply> {
    const { workspace, mail } = opened;
    const read = await readMailedConversation(door, mail);
    if (read === undefined) return sendDeadLink(reply, { kind: 'unknown', workspace }, languages);
    const { contact, comments } = read;
    const page = conversationPage({
      ...pageHead(workspace, languageOf(contact)),
      timeZone: contact.time_zone,
      said: comments.map(({ author, blocks, created_at }) => ({
        author,
        blocks,
        atMs: created_at,
      })),
      siteUrl: toSiteUrl(contact.page_url),
      notice,
      canAnswer: contact.blocked_at === null,
      form: {
        id: createUuid(door.clock.nowMs()),
        seen: comments.at(-1)?.position ?? 0,
        text,
      },
    });
    return sendPage(reply, page, notice === 'notSent' ? 400 : 200);
  }

  app.get(path, { schema: { params: LinkParams } }, async (request, reply) => {
    await admit(door, 'read', request);
    const languages = request.headers['accept-language'];
    const opened = await open(request.params);
    if (opened.kind !== 'right') return sendDeadLink(reply, opened, languages);
    const { sent } = request.query as { sent?: string };
    return show(reply, opened, sent === undefined ? undefined : 'sent', '', languages);
  });
  app.post(path, { schema: { params: LinkParams, body: Answer } }, async (request, reply) => {
    await admit(door, 'write', request);
    const languages = request.headers['accept-language'];
    const opened = await open(request.params);
    if (opened.kind !== 'right') return sendDeadLink(reply, opened, languages);
    const { id, seen, text } = request.body;
    try {
      await answerMailedConversation(door, opened.mail, { id, blocks: toMailBlocks(text) }, seen);
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      return show(reply, opened, 'notSent', text, languages);
    }
    // Loading the page again is no second answer.
    return reply.redirect(`${request.url.split('?')[0]}?sent`, 303);
  });
}

/** What pages say of themselves may lead anywhere. */
function toSiteUrl(pageUrl: string | null): string | undefined {
  if (pageUrl === null || !URL.canParse(pageUrl)) return undefined;
  return /^https?:$/.test(new URL(pageUrl).protocol) ? pageUrl : undefined;
}
