import type { MessengerConfig } from '../../contract/messenger-config.ts';
import type { Bridge } from '../bridge.ts';

/** So long the messenger waits for what it looks like; then it opens as every messenger does. */
const patienceMs = 3_000;

/** What the messenger is given beside its code; what every messenger has, where it cannot be had in time. */
export async function loadConfig(bridge: Pick<Bridge, 'config'>): Promise<MessengerConfig> {
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  const config = await Promise.race([bridge.config?.(), tooLate]);
  return config ?? { language: 'en', theme: 'system', faces: [] };
}
