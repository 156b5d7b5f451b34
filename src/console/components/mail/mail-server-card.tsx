import type { JSX } from 'preact';
import type { MailServer } from '../../../contract/console/mail.ts';
import { MailFact } from './mail-fact.tsx';
import { MailLogLink } from './mail-log-link.tsx';

/** What whoever runs the server has given it. */
export function MailServerCard({ server }: { server: MailServer }): JSX.Element {
  const { smtp_host, from, domain } = server;
  return (
    <section class="card" aria-labelledby="mail-server-title">
      <h2 id="mail-server-title">This server</h2>
      <p class="card-lead">Set by whoever runs it, in the environment.</p>
      <dl class="mail-facts">
        <MailFact name="Mails leave" isGood={smtp_host !== null}>
          {smtp_host === null ? (
            'Not at all: they are kept as files'
          ) : (
            <>
              through <code>{smtp_host}</code>
            </>
          )}
        </MailFact>
        <MailFact name="From">
          <code>{from}</code>
        </MailFact>
        <MailFact name="Answers come in" isGood={server.hears_smtp || server.hears_hand_over}>
          {waysIn(server)}
        </MailFact>
        <MailFact name="Answered at">
          addresses of <code>{domain}</code>
        </MailFact>
      </dl>
      <p class="mail-card-foot">
        <MailLogLink>See every mail in the log</MailLogLink>
      </p>
    </section>
  );
}

function waysIn({ hears_smtp, hears_hand_over }: MailServer): string {
  if (hears_smtp && hears_hand_over) return 'by SMTP, and handed over by a mail provider';
  if (hears_smtp) return 'by SMTP, straight from other mail servers';
  if (hears_hand_over) return 'handed over by a mail provider';
  return 'Not at all: people are told to answer in the messenger';
}
