import type { Workflow } from '../../../src/contract/console/automation.ts';
import { settingsSections } from '../../../src/console/state/settings-route.ts';
import { succeed } from '../../kit/http.ts';
import type { ConsoleStage } from '../console-stage.ts';
import type { ConsoleState } from '../state.ts';

/** Every page of the settings, with something on it. */
export const settingsStates: readonly ConsoleState[] = [
  ...settingsSections.map((section) => ({
    name: `settings-${section}`,
    async run(stage: ConsoleStage) {
      await furnish(stage);
      await stage.signIn(`settings/${section}`);
      await stage.page.getByRole('heading', { level: 1 }).waitFor();
      await stage.page.waitForLoadState('networkidle');
    },
  })),
  {
    name: 'settings-workflow',
    async run(stage) {
      const id = await furnish(stage);
      await stage.signIn(`settings/workflows/${id}`);
      await stage.page.getByRole('textbox', { name: 'Name' }).first().waitFor();
      await stage.page.waitForLoadState('networkidle');
    },
  },
];

/** Unless somebody has. @returns the id of a workflow */
async function furnish({ desk }: ConsoleStage): Promise<string> {
  const { owner } = desk;
  const { workflows } = succeed(await owner.request<{ workflows: Workflow[] }>('GET', 'workflows'));
  if (workflows[0]) return workflows[0].id;
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
