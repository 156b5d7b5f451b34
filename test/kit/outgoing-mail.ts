import type { OutgoingMail } from '../../src/server/ports.ts';

/** A mail as one is, but for what a test says. */
export function outgoingMail(more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    returnPath: 'b-1@mail.example.com',
    from: { name: 'Tess from Lumen', address: 'hello@example.com' },
    to: 'ann@example.org',
    replyTo: 'r-1@mail.example.com',
    messageId: '01976e3e-1d2a-7c3b-8f00-0123456789ab@mail.example.com',
    references: [],
    subject: 'Re: A lamp',
    text: 'It is on its way.',
    html: '<p>It is on its way.</p>',
    unsubscribeUrl: 'https://chat.example.com/mail/demo/unsubscribe/1',
    isAutomatic: false,
    createdAtMs: Date.UTC(2026, 0, 15, 12),
    ...more,
  };
}
