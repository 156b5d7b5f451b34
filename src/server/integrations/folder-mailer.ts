import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from '../ports.ts';
import { toMailSource } from './mail-source.ts';

/** Where there is nobody to hand mails to: each is a file, all of it or nothing, that any mail program opens. */
export function createFolderMailer(folder: string): Mailer {
  return {
    async send(mail, onText) {
      const source = await toMailSource(mail);
      const name = mail.messageId.replace(/@.*$/, '').replace(/[^\w-]/g, '_');
      const place = join(folder, `${name}.eml`);
      const draft = join(folder, `.${name}.part`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(draft, 'w', 0o600);
      try {
        await file.writeFile(source);
        await file.sync();
      } finally {
        await file.close();
      }
      await onText();
      await rename(draft, place);
      return { kind: 'taken', reason: `mail/${name}.eml` };
    },
    async close() {},
  };
}
