import type { MailSettings } from '../../contract/mail-settings.ts';

/** As they are kept: a name is one line, without space around it. */
export function tidyMailSettings(mail: MailSettings): MailSettings {
  return { ...mail, sender_name: mail.sender_name.replaceAll(/\s+/g, ' ').trim() };
}
