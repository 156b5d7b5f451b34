import type { JSX } from 'preact';
import type { PrivacySettings } from '../../../contract/console/privacy.ts';
import { useInbox } from '../use-inbox.ts';
import { FormProblem } from './form-problem.tsx';
import { OwnersSettings } from './owners-settings.tsx';
import { SaveLine } from './save-line.tsx';
import { sessionLengths } from './session-lengths.ts';
import { SettingSwitch } from './setting-switch.tsx';
import { useForm } from './use-form.ts';

/** What is kept of people, and for how long. */
export function PrivacySection(): JSX.Element {
  const { privacy } = useInbox().settings;
  return (
    <OwnersSettings model={privacy} action="change what is kept of people">
      {(settings) => (
        <>
          <section class="card" aria-labelledby="quiet-title">
            <h2 id="quiet-title">Quiet mode</h2>
            <SettingSwitch
              label="Quiet mode"
              isOn={settings.is_quiet}
              turn={(is_quiet) => privacy.edit({ is_quiet })}
            >
              Nothing is stored of a visitor before they press something of the messenger: no
              cookie, nothing else in their browser, nothing here. Pages follow within a few
              minutes.
            </SettingSwitch>
          </section>
          <SessionCard settings={settings} />
        </>
      )}
    </OwnersSettings>
  );
}

function SessionCard({ settings }: { settings: PrivacySettings }): JSX.Element {
  const { privacy } = useInbox().settings;
  const { form, isBusy, isDone, problems, onSubmit, onInput } = useForm({
    send: (typed) => privacy.edit({ user_session_ms: Number(typed.get('length')) }),
  });
  return (
    <section class="card" aria-labelledby="session-title">
      <h2 id="session-title">Sessions of users</h2>
      <p class="card-lead">
        For computers that people share. After so long without a page, whoever is next at the
        browser sees nothing of the user’s conversations. Your site’s next page signs the user in
        anew. What you choose holds for sessions that have begun, too.
      </p>
      <form ref={form} class="card-form" noValidate onSubmit={onSubmit} onInput={onInput}>
        <div class="text-field">
          <label htmlFor="session-length">A session ends after</label>
          <select
            id="session-length"
            name="length"
            class="select"
            defaultValue={String(settings.user_session_ms)}
          >
            {sessionLengths(settings.user_session_ms).map(({ ms, text }) => (
              <option key={ms} value={ms} selected={ms === settings.user_session_ms}>
                {text}
              </option>
            ))}
          </select>
          <span class="field-note">A page can ask for less, with session_duration.</span>
        </div>
        <FormProblem problems={problems} />
        <SaveLine isBusy={isBusy} isDone={isDone} done="Saved" action="Save" />
      </form>
    </section>
  );
}
