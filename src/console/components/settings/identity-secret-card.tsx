import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useInbox } from '../use-inbox.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { failureText } from './problems.ts';

/** What users are signed with: shown when it is asked for, changed without a moment at which users are strangers. */
export function IdentitySecretCard({ hasPrevious }: { hasPrevious: boolean }): JSX.Element {
  const { identity } = useInbox().settings;
  const [asking, setAsking] = useState<'rotate' | 'remove' | undefined>(undefined);
  // Whoever comes back to this page asks again.
  useEffect(() => () => identity.hide(), []);

  return (
    <section class="card" aria-labelledby="secret-title">
      <h2 id="secret-title">Identity secret</h2>
      <p class="card-lead">
        Belongs on your site’s server and nowhere else. Whoever has it can be any of your users.
      </p>
      <Secret>
        {!hasPrevious && (
          <button type="button" class="button" onClick={() => setAsking('rotate')}>
            Make a new secret
          </button>
        )}
      </Secret>
      {hasPrevious && (
        <div class="warning">
          <p>
            The previous secret holds as well, so that nobody is refused while you change over.
            Remove it when your server signs with the new one.
          </p>
          <button type="button" class="button" onClick={() => setAsking('remove')}>
            Remove the previous secret
          </button>
        </div>
      )}
      {asking === 'rotate' && (
        <ConfirmDialog
          title="Make a new secret?"
          text="The one that you have goes on working beside it, until you remove it. Give your server the new one, then come back."
          action="Make it"
          send={() => identity.rotate()}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title="Remove the previous secret?"
          text="Users whom your server still signs with it are refused from this moment on, and every signed user’s session ends: pages whose signature holds begin another by themselves."
          action="Remove"
          send={() => identity.removePrevious()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

/** @param children what else can be done with it */
function Secret({ children }: { children: ComponentChildren }): JSX.Element {
  const { settings } = useInbox();
  const { identity } = settings;
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const secret = identity.secret.value;

  async function show(): Promise<void> {
    setProblem(undefined);
    setCopied(undefined);
    const outcome = await identity.show();
    if (!outcome.isDone) setProblem(failureText(outcome.failure));
  }
  if (secret === undefined) {
    return (
      <div class="save-line">
        <button type="button" class="button is-primary" onClick={() => void show()}>
          Show the secret
        </button>
        {children}
        <span role="alert" class="problem">
          {problem}
        </span>
      </div>
    );
  }
  return (
    <>
      <div class="copy-line">
        <input
          class="link-field"
          aria-label="Identity secret"
          dir="ltr"
          value={secret}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="button is-primary"
          onClick={() => void settings.copy(secret).then(setCopied)}
        >
          Copy
        </button>
        <button type="button" class="button" onClick={() => identity.hide()}>
          Hide
        </button>
      </div>
      <div class="save-line">{children}</div>
      <p role="status" class="field-note">
        {copied === true && 'Copied.'}
        {copied === false && 'The browser does not allow it. Copy the text by hand.'}
      </p>
    </>
  );
}
