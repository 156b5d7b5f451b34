import { createModel, effect, signal } from '@preact/signals';
import type { Alerting } from '../session/types/alerting.ts';
import type { Environment } from '../session/types/environment.ts';
import { parsePreferences, type Preferences } from '../state/preferences.ts';

interface Sources {
  alerting: Pick<Alerting, 'readPreferences' | 'keepPreferences'>;
  environment: Pick<Environment, 'setTheme'>;
  selfId: string;
}

/** What the teammate has chosen for themselves, kept by this browser. */
export const PreferencesModel = createModel(({ alerting, environment, selfId }: Sources) => {
  const preferences = signal(parsePreferences(alerting.readPreferences(selfId)));
  effect(() => environment.setTheme(preferences.value.theme));

  return {
    preferences,
    prefer(change: Partial<Preferences>) {
      preferences.value = { ...preferences.peek(), ...change };
      alerting.keepPreferences(selfId, JSON.stringify(preferences.peek()));
    },
  };
});
export type PreferencesModel = InstanceType<typeof PreferencesModel>;
