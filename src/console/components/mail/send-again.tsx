import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MailDetails } from '../../../contract/console/mail-log.ts';
import { FormDialog } from '../settings/form-dialog.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';

/** Has a mail tried anew. Where something speaks against its address, somebody has to say that it is right. */
export function SendAgain({ mail }: { mail: MailDetails }): JSX.Element | null {
  const { mailLog } = useInbox().settings;
  const isSending = useRef(false);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const isStopped = mail.stops.length > 0;

  async function send(): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    setProblem(undefined);
    const outcome = await mailLog.send(mail.id, false);
    isSending.current = false;
    if (outcome.isDone) return;
    // Somebody has heard of the bounce meanwhile: the page says so once it is read.
    if (outcome.failure.kind === 'mail_stopped') void mailLog.read(mail.id);
    setProblem(failureText(outcome.failure));
  }
  return (
    <>
      {mail.can_be_sent && (
        <button
          type="button"
          class="button is-primary"
          onClick={() => (isStopped ? setIsAsking(true) : void send())}
        >
          <Glyph name="retry" />
          Send again
        </button>
      )}
      <p role="alert" class="problem mail-problem">
        {problem}
      </p>
      {isAsking && (
        <FormDialog
          title="Is the address right?"
          action="It is right, mail to it again"
          send={() => mailLog.send(mail.id, true)}
          onClose={() => setIsAsking(false)}
        >
          {() => <StopText mail={mail} />}
        </FormDialog>
      )}
    </>
  );
}

function StopText({ mail: { address_now: address, stops } }: { mail: MailDetails }): JSX.Element {
  return (
    <>
      <p>
        <bdi class="mail-dialog-address">{address}</bdi>
      </p>
      <p>
        {stops.includes('complained')
          ? 'Mail to this address was marked as spam. Only go on if they have told you that this was a mistake: your other mails suffer from every such report.'
          : 'Mail to this address has bounced. Mailing again to one that does not exist harms how your other mails are taken.'}
      </p>
      <p>From then on, all mails go to it again.</p>
    </>
  );
}
