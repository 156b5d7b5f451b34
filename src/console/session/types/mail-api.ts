import type { ConsoleMailSettings, EditMailRequest } from '../../../contract/console/mail.ts';
import type {
  ListMailsAnswer,
  ListMailsQuery,
  MailDetails,
  SendMailRequest,
} from '../../../contract/console/mail-log.ts';

/** Every teammate reads it and has mails sent again; owners change how they leave. */
export interface MailApi {
  readMail(): Promise<ConsoleMailSettings>;
  editMail(change: EditMailRequest): Promise<ConsoleMailSettings>;
  listMails(query: Loose<ListMailsQuery>): Promise<ListMailsAnswer>;
  readOneMail(mailId: string): Promise<MailDetails>;
  sendMail(mailId: string, request: SendMailRequest): Promise<MailDetails>;
}

/** What is undefined is not said. */
type Loose<Query> = { [Name in keyof Query]: Query[Name] | undefined };
