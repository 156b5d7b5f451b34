import type { JSX } from 'preact';
import type { ContactRole } from '../../contract/contact-role.ts';

const labels: Record<ContactRole, string> = { visitor: 'Visitor', lead: 'Lead', user: 'User' };

export function RoleBadge({ role }: { role: ContactRole }): JSX.Element {
  return <span class="role-badge">{labels[role]}</span>;
}
