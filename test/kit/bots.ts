import { defaultOperatorSettings } from '../../src/contract/automation/operator-settings.ts';
import {
  readAutomationSettings,
  writeAutomationSettings,
  type AutomationSettings,
} from '../../src/server/storage/automation-settings.ts';
import { openDatabase, type DatabaseEnvironment } from './databases.ts';

/** Changes what a server does by itself that uses this database, also one that runs. */
export async function setAutomation(
  environment: DatabaseEnvironment,
  change: (before: AutomationSettings) => Partial<AutomationSettings>,
): Promise<void> {
  const database = openDatabase(environment);
  try {
    await database.transaction(async (tx) => {
      const before = await readAutomationSettings(tx, 'demo');
      await writeAutomationSettings(tx, 'demo', { ...before, ...change(before) });
    });
  } finally {
    await database.close();
  }
}

/** No bot says or assigns anything: for what people say to each other. */
export function silenceBots(environment: DatabaseEnvironment): Promise<void> {
  return setAutomation(environment, () => ({
    operator: { ...defaultOperatorSettings, email_prompt: { on: false } },
    followUpRules: [],
    assignmentRules: [],
  }));
}
