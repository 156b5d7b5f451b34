import { defaultOperatorSettings } from '../../../src/contract/automation/operator-settings.ts';
import type { WidgetState } from '../state.ts';
import type { WidgetStage } from '../widget-stage.ts';

const { routing, qualification } = defaultOperatorSettings;

/** What Operator asks. */
export const botStates: readonly WidgetState[] = [
  {
    name: 'bot-routing',
    async run(stage) {
      await stage.desk.operator({ routing: { ...routing, on: true } });
      await begin(stage);
      await choices(stage).first().waitFor();
    },
  },
  {
    name: 'bot-email',
    async run(stage) {
      await stage.desk.operator({ email_prompt: { on: true } });
      await begin(stage);
      await email(stage).waitFor();
    },
  },
  {
    name: 'bot-email-refused',
    async run(stage) {
      await stage.desk.operator({ email_prompt: { on: true } });
      await begin(stage);
      await email(stage).fill('ana.example.com');
      await email(stage).press('Enter');
      await email(stage).and(stage.page.locator('[aria-invalid=true]')).waitFor();
    },
  },
  {
    name: 'bot-finished',
    async run(stage) {
      const { desk, messenger } = stage;
      await desk.operator({
        routing: { ...routing, on: true },
        qualification: { ...qualification, on: true },
      });
      await begin(stage);
      await choices(stage).first().click();
      for (const answer of ['ana@example.com', 'Lumière & filhos', '51']) {
        await textbox(stage).last().fill(answer);
        await textbox(stage).last().press('Enter');
        await messenger.thread.getByText(answer, { exact: true }).last().waitFor();
      }
      await textbox(stage).waitFor({ state: 'detached' });
      // It has said its last word.
      await messenger.thread.locator('.log-page:last-child > .is-theirs:last-child').waitFor();
    },
  },
];

async function begin({ arrive, messenger, words }: WidgetStage): Promise<void> {
  await arrive();
  await messenger.openNew();
  await messenger.write(words.question);
}
const choices = ({ messenger }: WidgetStage) =>
  messenger.thread.getByRole('group').getByRole('button');
const textbox = ({ messenger }: WidgetStage) => messenger.thread.locator('input');
const email = ({ messenger, variant }: WidgetStage) =>
  messenger.thread.getByRole('textbox', {
    name: variant.language === 'ar' ? 'البريد الإلكتروني' : 'Email',
  });
