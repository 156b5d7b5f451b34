import type { JSX } from 'preact';
import type { MailServer } from '../../../contract/console/mail.ts';
import { toDnsRecords } from '../../state/mail/dns-records.ts';
import { CopyButton } from '../contact/copy-button.tsx';

/** What is to be entered where the domain is looked after. */
export function DnsCard({ server }: { server: MailServer }): JSX.Element | null {
  const records = toDnsRecords(server);
  if (records.length === 0) return null;
  return (
    <section class="card" aria-labelledby="dns-title">
      <h2 id="dns-title">DNS records</h2>
      <p class="card-lead">
        Without them, many servers take your mails for spam. Replace what stands in capitals.
      </p>
      <ul class="dns-records">
        {records.map(({ type, name, value, note }) => (
          <li key={name + type} class="dns-record">
            <div class="dns-head">
              <span class="chip">{type}</span>
              <code class="dns-name">{name}</code>
              <CopyButton text={name} label={`Copy the name ${name}`} />
            </div>
            <div class="dns-value">
              <code>{value}</code>
              <CopyButton text={value} label={`Copy the value ${value}`} />
            </div>
            <p class="field-note">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
