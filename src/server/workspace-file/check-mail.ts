import { maxQuietMinutes, maxSenderName } from '../../contract/mail-settings.ts';
import type { Checking } from '../../workflow/check/checking.ts';
import { checkBoolean, checkNumber, checkObject, checkText } from '../../workflow/check/shape.ts';

/** How mails leave. What is not said stays. */
export function checkMail(checking: Checking, value: unknown): void {
  const mail = checkObject(checking, value, '', ['is_on', 'quiet_minutes', 'sender_name']) ?? {};
  const { is_on, quiet_minutes, sender_name } = mail;
  if (is_on !== undefined) checkBoolean(checking, is_on, 'is_on');
  if (quiet_minutes !== undefined) {
    checkNumber(checking, quiet_minutes, 'quiet_minutes', { min: 1, max: maxQuietMinutes });
  }
  // Nothing is the teammate's own name alone.
  const isNothing = sender_name === undefined || sender_name === '';
  if (!isNothing) checkText(checking, sender_name, 'sender_name', maxSenderName);
}
