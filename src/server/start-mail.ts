import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hearsAnswers } from './config-mail.ts';
import type { Context } from './context.ts';
import { startMailSender } from './outbox/mail-sender.ts';
import type { MailState } from './storage/tables/mails.ts';

/** What somebody has to look at. Of whom and what it was is in the console, and never in a log. */
const troubles = new Set<MailState>(['failed', 'uncertain', 'bounced']);

/** Begins to send what waits to be mailed. @returns stops */
export async function startMail(
  context: Context,
  distFolder: string,
): Promise<() => Promise<void>> {
  const { config, log, metrics } = context;
  const { mail, publicUrl, host, port } = config;
  const template = await readFile(join(distFolder, 'server', 'letter.html'), 'utf8');
  return startMailSender({
    ...context,
    template,
    place: {
      publicUrl: publicUrl ?? `http://${host}:${port}`,
      from: mail.from,
      domain: mail.domain,
      hearsAnswers: hearsAnswers(mail),
    },
    onSettled({ id, kind, state }) {
      metrics.mailSettled(state);
      if (troubles.has(state)) log.warn({ mail: id, kind, state }, 'a mail did not arrive');
    },
    onError: (error) => log.error({ err: error }, 'a mail could not be sent and is tried again'),
  });
}
