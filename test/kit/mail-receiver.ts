import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.ts';

export interface ReceivedMail {
  /** Of the envelope: where bounces go. */
  from: string;
  to: string[];
  source: string;
  parsed: ParsedMail;
}

/** What the server does with whoever comes: takes mails, or an answer such as `550 5.1.1 Nobody`, or nothing, or the line is cut. */
export type Manner =
  | 'take'
  | { recipient: string }
  | { text: string }
  | 'stall at recipient'
  | 'stall after text'
  | 'cut at recipient'
  | 'cut after text'
  /** It has the mail, and nobody hears of that. */
  | 'take and cut';

/** A real SMTP server that keeps what it is given. */
export interface MailReceiver {
  /** As `SMTP_URL` has it. */
  readonly url: string;
  readonly mails: ReceivedMail[];
  manner: Manner;
  /** How often the text of a mail has come over the line, whatever became of it. */
  readonly textCount: number;
  /** How often somebody was named whom a mail was for. */
  readonly recipientCount: number;
  /** Resolves with the last of so many mails. */
  received(count: number): Promise<ReceivedMail>;
  /** Is gone, with everybody on the line. */
  stop(): Promise<void>;
  /** Is there again, at the same address. */
  start(): Promise<void>;
}

/** @param login what it wants to be told, by TLS alone, as `user:password` */
export async function startMailReceiver({ login = '' } = {}): Promise<MailReceiver> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let port = 0;
  let server: SMTPServer;
  const receiver: MailReceiver = {
    get url() {
      return `smtp://${login && `${login}@`}127.0.0.1:${port}`;
    },
    mails,
    manner: 'take',
    textCount: 0,
    recipientCount: 0,
    async received(count) {
      await eventually(() => mails.length >= count, 10_000);
      return mails[count - 1] as ReceivedMail;
    },
    async stop() {
      if (!server.server.listening) return;
      cut();
      await new Promise<void>((resolve) => server.close(resolve));
    },
    async start() {
      server = create();
      // Whoever is killed in the middle of it is not this server's to mind.
      server.on('error', () => {});
      server.server.on('connection', (socket: Socket) => sockets.add(socket));
      server.listen(port, '127.0.0.1');
      await once(server.server, 'listening');
      ({ port } = server.server.address() as AddressInfo);
    },
  };

  function cut(): void {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }

  function create(): SMTPServer {
    return new SMTPServer({
      authOptional: login === '',
      disabledCommands: login === '' ? ['AUTH'] : [],
      disableReverseLookup: true,
      hideENHANCEDSTATUSCODES: true,
      closeTimeout: 100,
      logger: false,
      onAuth({ username, password }, _session, answer) {
        if (`${username}:${password}` === login) answer(null, { user: username });
        else answer(null);
      },
      onRcptTo(_address, _session, answer) {
        (receiver as { recipientCount: number }).recipientCount += 1;
        const { manner } = receiver;
        if (manner === 'cut at recipient') return cut();
        if (manner === 'stall at recipient') return undefined;
        const refusal = typeof manner === 'object' && 'recipient' in manner && manner.recipient;
        return answer(refusal ? toRefusal(refusal) : null);
      },
      async onData(stream, { envelope }, answer) {
        const source = await buffer(stream).catch(() => undefined);
        // The line was cut before its end.
        if (source === undefined) return undefined;
        (receiver as { textCount: number }).textCount += 1;
        const { manner } = receiver;
        if (manner === 'cut after text') return cut();
        if (manner === 'stall after text') return undefined;
        if (typeof manner === 'object' && 'text' in manner) return answer(toRefusal(manner.text));
        const { mailFrom, rcptTo } = envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: source.toString(),
          parsed: await simpleParser(source),
        });
        return manner === 'take and cut' ? cut() : answer(null, 'Taken');
      },
    });
  }

  await receiver.start();
  return receiver;
}

/** @param answer such as `550 5.1.1 Nobody` */
function toRefusal(answer: string): Error {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
