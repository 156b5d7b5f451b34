/** Where mails come from and where they lead. */
export interface MailPlace {
  /** Where browsers reach this server. */
  publicUrl: string;
  /** The sender's address. */
  from: string;
  /** Of the addresses that answers and bounces come to. */
  domain: string;
  /** Whether they are heard. */
  hearsAnswers: boolean;
}
