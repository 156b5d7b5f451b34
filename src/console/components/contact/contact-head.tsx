import type { JSX } from 'preact';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { RoleBadge } from '../role-badge.tsx';
import { Glyph } from '../settings/glyph.tsx';

/** Who it is. */
export function ContactHead({ details }: { details: ContactDetails }): JSX.Element {
  const { display_name, is_verified, is_blocked } = details;
  return (
    <header class="contact-head">
      <Avatar name={display_name} size={40} />
      <div class="contact-who">
        <h2 dir="auto">{display_name}</h2>
        <p class="contact-chips">
          <RoleBadge contact={details} />
          {is_verified && (
            <span class="chip is-good" title="The email is proven to be theirs">
              <Glyph name="seal" size={14} />
              Verified
            </span>
          )}
          {details.site?.is_unsubscribed === true && (
            <span class="chip" title="They want no mail">
              Unsubscribed
            </span>
          )}
          {is_blocked && (
            <span class="chip is-danger">
              <Glyph name="stop" size={14} />
              Blocked
            </span>
          )}
        </p>
      </div>
    </header>
  );
}
