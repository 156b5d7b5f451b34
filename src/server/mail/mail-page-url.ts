import { signMailToken } from './mail-token.ts';

const purposes = { conversation: 'continue', unsubscribe: 'unsubscribe' } as const;

/** Where a mail leads whoever holds it. */
export function mailPageUrl(
  publicUrl: string,
  { id, writingSecret }: { id: string; writingSecret: string },
  page: keyof typeof purposes,
  mailId: string,
): string {
  return `${publicUrl}/mail/${id}/${page}/${signMailToken(writingSecret, purposes[page], mailId)}`;
}
