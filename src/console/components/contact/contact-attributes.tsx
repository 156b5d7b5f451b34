import type { JSX } from 'preact';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import { dateText } from '../../state/attribute-text.ts';
import { useInbox } from '../use-inbox.ts';
import { CopyButton } from './copy-button.tsx';
import { EditableAttribute } from './editable-attribute.tsx';

/** What teammates may write down of a person. */
export function ContactAttributes({ details }: { details: ContactDetails }): JSX.Element {
  const { contact, locale } = useInbox();
  const signedUpAt = details.site?.signed_up_at ?? null;
  const { id, name, email, phone, user_id, is_verified } = details;
  return (
    <section class="contact-section" aria-label="Attributes">
      <EditableAttribute
        label="Name"
        draft={contact.draftOf(id, 'name')}
        value={name}
        empty="Add a name"
        maxLength={255}
        save={(value) => contact.edit(id, { name: value })}
        texts={{ invalid: 'This name is too long.' }}
      />
      <EditableAttribute
        label="Email"
        draft={contact.draftOf(id, 'email')}
        type="email"
        value={email}
        empty="Add an email"
        note={email !== null && !is_verified ? 'Not verified' : undefined}
        maxLength={255}
        check={(value) => (isEmail(value) ? undefined : 'This is not an email address.')}
        save={(value) => contact.edit(id, { email: value })}
        texts={{
          // What is no address has been found out above.
          invalid: 'The site knows them by this email: it cannot be changed here.',
          email_taken: 'Somebody else is known by this email.',
        }}
      >
        {email !== null && <CopyButton text={email} label="Copy email" />}
      </EditableAttribute>
      <EditableAttribute
        label="Phone"
        draft={contact.draftOf(id, 'phone')}
        type="tel"
        value={phone}
        empty="Add a phone number"
        maxLength={64}
        save={(value) => contact.edit(id, { phone: value })}
        texts={{ invalid: 'This is not a phone number.' }}
      />
      {user_id !== null && (
        <div class="attribute">
          <span class="attribute-label">User id</span>
          <span class="attribute-value">
            <bdi>{user_id}</bdi>
          </span>
        </div>
      )}
      {signedUpAt !== null && (
        <div class="attribute">
          <span class="attribute-label">Signed up</span>
          <span class="attribute-value">{dateText(signedUpAt, locale)}</span>
        </div>
      )}
    </section>
  );
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}
