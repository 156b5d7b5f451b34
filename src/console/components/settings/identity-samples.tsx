import type { JSX } from 'preact';
import { CopyButton } from '../contact/copy-button.tsx';

const samples = [
  {
    name: 'user_hash',
    text: 'The short way: one value beside user_id in intercomSettings.',
    code: `import { createHmac } from 'node:crypto';

const user_hash = createHmac('sha256', process.env.FOYER_IDENTITY_SECRET)
  .update(user.id) // the email, where your users have no id
  .digest('hex');`,
  },
  {
    name: 'intercom_user_jwt',
    text: 'A token in the place of user_id: it expires, and also proves the email and whatever else you put in.',
    code: `import { SignJWT } from 'jose';

const secret = new TextEncoder().encode(process.env.FOYER_IDENTITY_SECRET);
const intercom_user_jwt = await new SignJWT({ user_id: user.id, email: user.email })
  .setProtectedHeader({ alg: 'HS256' })
  .setExpirationTime('1h')
  .sign(secret);`,
  },
] as const;

/** What there is to do on the site's server. */
export function IdentitySamples(): JSX.Element {
  return (
    <section class="card" aria-labelledby="samples-title">
      <h2 id="samples-title">On your server</h2>
      <p class="card-lead">Either of the two, here for Node.js. Give the page what comes out.</p>
      {samples.map(({ name, text, code }) => (
        <div key={name} class="sample">
          <div class="sample-head">
            <h3>
              <code>{name}</code>
            </h3>
            <CopyButton text={code} label={`Copy the code for ${name}`} />
          </div>
          <p class="field-note">{text}</p>
          <pre tabIndex={0} role="region" aria-label={`Code for ${name}`} dir="ltr">
            <code>{code}</code>
          </pre>
        </div>
      ))}
    </section>
  );
}
