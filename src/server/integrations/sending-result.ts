import type { SendingResult } from '../ports.ts';

/** What an SMTP library says of what went wrong. */
interface SmtpError extends Error {
  /** Its own word for it. */
  code?: string;
  /** The server's last answer, and its number. */
  response?: string;
  responseCode?: number;
  /** What the server has answered to. */
  command?: string;
}

/** @param hasText whether the text was on the line already, or about to be */
export function toSendingResult(error: SmtpError, hasText: boolean): SendingResult {
  const { responseCode, response = '', command } = error;
  const reason = toReason(error);
  // Only an answer to the text itself says that nobody has it.
  const isAnswered = responseCode !== undefined && error.code === 'EMESSAGE';
  if (hasText && !isAnswered) return { kind: 'uncertain', reason };
  // A password that is refused is the operator's to mend, and no fault of the mail's.
  if (responseCode === undefined || responseCode < 500 || error.code === 'EAUTH') {
    return { kind: 'later', reason };
  }
  const isAddressAtFault = command === 'RCPT TO' && isOfAddress(responseCode, response);
  const isOfMail = command === 'RCPT TO' || command === 'MAIL FROM' || command === 'DATA';
  return isOfMail ? { kind: 'refused', isAddressAtFault, reason } : { kind: 'later', reason };
}

/** RFC 3463: X.1.1 to X.1.3, X.1.6 and X.1.10 are about the receiver's address, X.2.1 about its mailbox; without, what the number says. */
function isOfAddress(responseCode: number, response: string): boolean {
  const [, subject] = /^\d{3}[ -]5\.(\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  if (subject !== undefined) return /^(1\.([1236]|10)|2\.1)$/.test(subject);
  return responseCode === 550 || responseCode === 551 || responseCode === 553;
}

/** Short, on one line. The address stands in the mail's row already. */
function toReason({ response, message }: SmtpError): string {
  return (response || message).replace(/\s+/g, ' ').trim().slice(0, 300);
}
