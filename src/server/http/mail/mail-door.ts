import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { AppId } from '../../../contract/identifiers.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import type { Page } from '../../mail/pages/page.ts';
import { deadLinkPage } from '../../mail/pages/short-pages.ts';
import type { LimitedAction, RequestLimits } from '../../ports.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { OpenedMail } from '../../commands/open-mail.ts';
import { toAddressKey } from '../../visitor-address.ts';
import { pageHead } from './page-head.ts';

/** What the pages of mails are given. */
export type MailDoor = CommandContext & { limits: RequestLimits };

export const LinkParams = Type.Object({
  app_id: AppId,
  token: Type.String({ pattern: '^[a-zA-Z2-7]{1,64}$' }),
});

/** @throws {RefusalError} `rate_limited` */
export async function admit(
  { limits }: MailDoor,
  action: LimitedAction,
  request: FastifyRequest,
): Promise<void> {
  const retryAfterS = await limits.admit(action, { address: toAddressKey(request.ip) });
  if (retryAfterS === 0) return;
  throw new RefusalError('rate_limited', 'Too many requests: wait a little.', { retryAfterS });
}

/** Nothing keeps it, nothing finds it, and what it leads to is not told where from. */
export function sendPage(reply: FastifyReply, { html, policy }: Page, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    .send(html);
}

/** Of a link that opens nothing. @param languages as the browser says */
export function sendDeadLink(
  reply: FastifyReply,
  opened: Exclude<OpenedMail, { kind: 'right' }>,
  languages: string | undefined,
): FastifyReply {
  if (opened.workspace === undefined) {
    throw new RefusalError('app_unknown', 'There is no such workspace.', { field: 'app_id' });
  }
  const language = languages?.split(/[,;]/)[0] ?? null;
  const page = deadLinkPage(pageHead(opened.workspace, language), opened.kind);
  return sendPage(reply, page, opened.kind === 'expired' ? 410 : 404);
}
