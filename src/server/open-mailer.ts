import { join } from 'node:path';
import type { Config } from './config.ts';
import { createFolderMailer } from './integrations/folder-mailer.ts';
import { createNodemailerMailer } from './integrations/nodemailer-mailer.ts';
import type { Mailer } from './ports.ts';

/** A mail server, or a folder where there is none. */
export function openMailer({ dataFolder, mail }: Pick<Config, 'dataFolder' | 'mail'>): Mailer {
  return mail.smtpUrl === undefined
    ? createFolderMailer(join(dataFolder, 'mail'))
    : createNodemailerMailer(mail.smtpUrl, mail.domain);
}
