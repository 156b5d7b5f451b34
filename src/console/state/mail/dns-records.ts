import type { MailServer } from '../../../contract/console/mail.ts';

export interface DnsRecord {
  type: 'MX' | 'TXT';
  name: string;
  value: string;
  /** What it is for, and what is to be put in. */
  note: string;
  /** Whether something in it is only known to whoever runs the mail server. */
  isPattern: boolean;
}

/** What the domains have to say so that mails arrive and answers come back. Where no mail leaves, nothing. */
export function toDnsRecords(server: MailServer): DnsRecord[] {
  const { is_sending, from, domain, hears_smtp, public_host } = server;
  if (!is_sending) return [];
  const fromDomain = from.slice(from.lastIndexOf('@') + 1);
  const records: DnsRecord[] = [
    {
      type: 'TXT',
      name: domain,
      value: 'v=spf1 include:YOUR-MAIL-PROVIDER ~all',
      note: 'SPF: which servers may send for this domain. Your mail provider says what to include.',
      isPattern: true,
    },
    {
      type: 'TXT',
      name: `SELECTOR._domainkey.${fromDomain}`,
      value: 'v=DKIM1; k=rsa; p=YOUR-PUBLIC-KEY',
      note: 'DKIM: your mail server signs what it sends. Its provider gives you selector and key.',
      isPattern: true,
    },
    {
      type: 'TXT',
      name: `_dmarc.${fromDomain}`,
      value: 'v=DMARC1; p=none',
      note: 'DMARC: what others do with mails that only claim to be yours. Begin with none, then go to quarantine.',
      isPattern: false,
    },
  ];
  if (hears_smtp) {
    records.unshift({
      type: 'MX',
      name: domain,
      value: `10 ${public_host ?? 'YOUR-SERVER'}.`,
      note: 'Where answers are delivered: the server on which Foyer listens for mail.',
      isPattern: public_host === null,
    });
  }
  return records;
}
