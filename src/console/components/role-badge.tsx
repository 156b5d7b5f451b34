import type { JSX } from 'preact';
import type { ConsoleContact } from '../../contract/console/contact.ts';
import type { ContactRole } from '../../contract/contact-role.ts';

const labels: Record<ContactRole, string> = { visitor: 'Visitor', lead: 'Lead', user: 'User' };

export function RoleBadge({
  contact: { role, is_unsigned },
}: {
  contact: Pick<ConsoleContact, 'role' | 'is_unsigned'>;
}): JSX.Element {
  if (is_unsigned !== true) return <span class="role-badge">{labels[role]}</span>;
  return (
    <span class="role-badge" title="A page said who this is, and nothing proves it">
      Unverified user
    </span>
  );
}
