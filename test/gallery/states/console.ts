import type { ConsoleStage } from '../console-stage.ts';
import type { ConsoleState } from '../state.ts';
import { words } from '../words.ts';

const { question, answer, thanks, second, long } = words.en;

/** What teammates see of conversations. */
export const consoleStates: readonly ConsoleState[] = [
  {
    name: 'sign-in',
    async run({ goTo, page }) {
      await goTo('');
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
    },
  },
  {
    name: 'sign-in-refused',
    async run({ goTo, page }) {
      await goTo('');
      await page.getByRole('textbox', { name: 'Email' }).fill('owner@example.com');
      await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').getByText(/\w/).waitFor();
    },
  },
  {
    name: 'inbox-empty',
    async run({ signIn, page }) {
      await signIn();
      await page.getByRole('tabpanel').getByText(/\w/).first().waitFor();
    },
  },
  {
    name: 'inbox-list',
    async run(stage) {
      await people(stage);
      await stage.signIn();
      await stage.console
        .conversation(question)
        .or(stage.console.conversation(second))
        .first()
        .waitFor();
    },
  },
  {
    name: 'inbox-thread',
    async run(stage) {
      await openThread(stage);
    },
  },
  {
    name: 'inbox-note',
    async run(stage) {
      const id = await openThread(stage);
      const { console, desk } = stage;
      await desk.owner.note(id, 'Has bought the Dusk already, two years ago.');
      await console.thread.getByText('two years ago').waitFor();
      await console.noteTab.click();
      await console.note.fill('Ask Sam about the film');
    },
  },
  {
    name: 'inbox-reply-too-long',
    async run(stage) {
      await openThread(stage);
      await stage.console.reply.fill('Thank you for your patience. '.repeat(400));
      await stage.page.getByText('of 10,000 characters').waitFor();
    },
  },
  {
    name: 'inbox-shortcuts',
    async run(stage) {
      await openThread(stage);
      await stage.console.thread.press('?');
      await stage.console.shortcuts.waitFor();
    },
  },
];

/** Three who have written, at different times. @returns where the last has */
async function people({ desk, personWrites, pass }: ConsoleStage): Promise<string> {
  await personWrites('Nuno Carvalho', 'My parcel has not come yet. Where is it?');
  await pass(26 * 60);
  const { id } = await personWrites('Ana Lourenço', second);
  await desk.owner.tag(id, 'Shipping');
  await desk.owner.prioritise(id, true);
  await pass(45);
  const latest = await personWrites('Meera Iyer', question);
  await pass(4);
  await desk.owner.reply(latest.id, answer);
  await pass(1);
  await latest.visitor.reply(latest.id, thanks);
  await desk.owner.reply(latest.id, long);
  return latest.id;
}

async function openThread(stage: ConsoleStage): Promise<string> {
  const id = await people(stage);
  await stage.signIn(`conversations/${id}`);
  await stage.console.thread.getByText(thanks).waitFor();
  return id;
}
