import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IdentitySettings } from '../../../contract/console/identity.ts';
import { useInbox } from '../use-inbox.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { IdentitySamples } from './identity-samples.tsx';
import { IdentitySecretCard } from './identity-secret-card.tsx';
import { OwnersSettings } from './owners-settings.tsx';
import { SettingSwitch } from './setting-switch.tsx';

/** How the site proves who its users are. */
export function IdentitySection(): JSX.Element {
  const { identity } = useInbox().settings;
  return (
    <OwnersSettings model={identity} action="change how users prove who they are">
      {(settings) => (
        <>
          <p class="section-lead">
            Your site’s server signs who its users are. So nobody reads or writes in the name of
            somebody else.
          </p>
          <RequiredCard settings={settings} />
          <IdentitySecretCard hasPrevious={settings.has_previous_secret} />
          <IdentitySamples />
        </>
      )}
    </OwnersSettings>
  );
}

function RequiredCard({ settings }: { settings: IdentitySettings }): JSX.Element {
  const { identity } = useInbox().settings;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section class="card" aria-labelledby="required-title">
      <h2 id="required-title">Require a signature</h2>
      <SettingSwitch
        label="Require a signature"
        isOn={settings.is_required}
        turn={(isOn) => {
          if (isOn) return identity.require(true);
          setIsAsking(true);
          return undefined;
        }}
      >
        Users without a right signature are refused, and the page’s console says why; the sessions
        of those who have none end. Visitors who are not signed in to your site need none.
      </SettingSwitch>
      {!settings.is_required && (
        <p class="warning">
          Anyone can write to you under any name. Who has no signature is marked as unverified, and
          sees only what they wrote themselves, in this browser and session. A wrong signature is
          still refused.
        </p>
      )}
      {isAsking && (
        <ConfirmDialog
          title="Do without signatures?"
          text="A page’s word is then enough to be a user: anyone can write to you as anyone. They see nothing that others wrote, but you cannot tell who they are, and your users find their conversations only in the browser and session in which they wrote."
          action="Do without"
          send={() => identity.require(false)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
