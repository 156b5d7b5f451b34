import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { must } from '../../../src/base/must.ts';
import { eventually } from '../../kit/eventually.ts';
import type { WidgetState } from '../state.ts';
import type { WidgetStage } from '../widget-stage.ts';

/** A teammate answers who has left an address and closed the page: the mail that they get, and where it leads. */
export const mailStates: readonly WidgetState[] = [
  {
    name: 'mail',
    desktop: { width: 720, height: 800 },
    async run(stage) {
      const { html } = await mailed(stage);
      // As in a mail program, which shows it in a place of its page.
      await stage.page.setContent((html || '').replace(/<body[^>]*>/, '$&<main>'));
    },
  },
  {
    name: 'mail-conversation',
    desktop: { width: 720, height: 800 },
    async run(stage) {
      await stage.page.goto(await linkOf(stage, 'conversation'));
    },
  },
  {
    name: 'mail-unsubscribe',
    async run(stage) {
      await stage.page.goto(await linkOf(stage, 'unsubscribe'));
    },
  },
];

async function linkOf(stage: WidgetStage, page: string): Promise<string> {
  const { text } = await mailed(stage);
  const [path = ''] = new RegExp(`/mail/demo/${page}/\\w+`).exec(text ?? '') ?? [];
  return stage.server.url + path;
}

async function mailed(stage: WidgetStage): Promise<ParsedMail> {
  const { desk, server, words } = stage;
  const visitor = await stage.returning();
  const { conversation } = await visitor.start(words.question);
  const { contact } = (await desk.owner.thread(conversation.id)).conversation;
  const email = `${conversation.id}@example.com`;
  await desk.owner.editContact(contact.id, { email });
  await desk.owner.reply(conversation.id, words.answer);
  await desk.owner.reply(conversation.id, words.long);
  let mail: ParsedMail | undefined;
  await eventually(async () => {
    await stage.pass(1);
    mail = await findMail(join(must(server.environment['FOYER_DATA'], 'folder'), 'mail'), email);
    return mail !== undefined;
  }, 15_000);
  return must(mail, 'mail');
}

/** Mails are files where there is no server for them. */
async function findMail(folder: string, address: string): Promise<ParsedMail | undefined> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.eml'))) {
    const mail = await simpleParser(await readFile(join(folder, name)));
    if (JSON.stringify(mail.to).includes(address)) return mail;
  }
  return undefined;
}
