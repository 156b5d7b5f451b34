import { settingsSections } from '../../../src/console/state/settings-route.ts';
import type { ConsoleStage } from '../console-stage.ts';
import type { ConsoleState } from '../state.ts';

/** Every page of the settings, with something on it. */
export const settingsStates: readonly ConsoleState[] = [
  ...settingsSections.map((section) => ({
    name: `settings-${section}`,
    async run(stage: ConsoleStage) {
      await furnish(stage);
      await stage.signIn();
      await stage.goTo(`settings/${section}`);
      await stage.page.getByRole('heading', { level: 1 }).waitFor();
      await stage.page.waitForLoadState('networkidle');
    },
  })),
  {
    name: 'settings-workflow',
    async run(stage) {
      const id = await furnish(stage);
      await stage.signIn();
      await stage.goTo(`settings/workflows/${id}`);
      await stage.page.getByRole('textbox', { name: 'Name' }).first().waitFor();
      await stage.page.waitForLoadState('networkidle');
    },
  },
];

/** @returns the id of a workflow */
async function furnish({ desk }: ConsoleStage): Promise<string> {
  const { owner } = desk;
  const team = await desk.team('Sales');
  await owner.invite('sam@example.com');
  await owner.request('POST', 'saved-replies', {
    title: 'Shipping times',
    text: 'Hi {name}, we ship within two days.',
  });
  const { id } = await desk.workflow('Projects', {
    trigger: { on: 'contact_replied' },
    audience: { when: { field: 'message.body', op: 'contains', value: 'project' } },
    steps: [{ tag_conversation: 'Projects' }, { assign: { team: team.id } }],
  });
  return id;
}
