import { rm } from 'node:fs/promises';
import Type from 'typebox';
import type { FastifyRequest } from 'fastify';
import { ErrorAnswer } from '../../../contract/error.ts';
import { AppId } from '../../../contract/identifiers.ts';
import { isKnownRecipient } from '../../commands/incoming-mail/is-known-recipient.ts';
import { receiveMail } from '../../commands/receive-mail.ts';
import type { MailContext } from '../../commands/incoming-mail/mail-context.ts';
import {
  isOfNow,
  isSignedBy,
  readSignature,
  type Signature,
  type Signed,
} from '../../mail/incoming/hand-over-signature.ts';
import type { HandedOver } from '../../mail/incoming/read-mail.ts';
import type { RequestLimits } from '../../ports.ts';
import { RefusalError } from '../../refusal-error.ts';
import { toAddressKey } from '../../visitor-address.ts';
import type { HttpApp } from '../http-app.ts';

/** What the mail provider's door is given. */
export interface HandOverDoor {
  context: MailContext & { limits: RequestLimits };
  /** What it signs with. */
  secret: string;
  maxBytes: number;
  /** Writes a mail to the disk; undefined where it is too large. */
  spool: (source: NodeJS.ReadableStream) => Promise<Omit<HandedOver, 'envelope'> | undefined>;
}

const mostRecipients = 10;
/** Of nothing coming. */
const quietMs = 60_000;

const Taken = Type.Object({ status: Type.Literal('taken') });

/**
 * `POST /mail/:app_id/incoming`: a mail as it came, from whoever holds the secret. `invalid` with the header's name or `body`, `credentials_wrong`,
 * `too_large`, `app_unknown`, `rate_limited`, and `unavailable`, after which it has to come again.
 */
export async function handOverRoute(app: HttpApp, door: HandOverDoor): Promise<void> {
  // The body is a mail, whatever it is called.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  app.post(
    '/mail/:app_id/incoming',
    {
      bodyLimit: door.maxBytes + 1,
      config: { isUpload: true },
      schema: {
        params: Type.Object({ app_id: AppId }),
        response: { 200: Taken, default: ErrorAnswer },
      },
    },
    async (request) => {
      request.raw.setTimeout(quietMs);
      await limit(door, request);
      const { signature, signed } = readHeaders(request, door.context.clock.nowMs());
      const to = await knownRecipients(door, request.params.app_id, signed.envelopeTo);
      await take(door, request, signature, signed, to);
      return { status: 'taken' as const };
    },
  );
}

async function limit({ context }: HandOverDoor, request: FastifyRequest): Promise<void> {
  const retryAfterS = await context.limits.admit('upload', { address: toAddressKey(request.ip) });
  if (retryAfterS === 0) return;
  throw new RefusalError('rate_limited', 'Too many mails at once: wait a little.', { retryAfterS });
}

function readHeaders(
  { headers }: FastifyRequest,
  nowMs: number,
): { signature: Signature; signed: Signed } {
  const read = (name: string) => [headers[name.toLowerCase()] ?? ''].flat().join(',').trim();
  const given = read(names.signature);
  if (given === '') throw invalid(names.signature, 'is missing');
  const signature = readSignature(given);
  if (signature === undefined) {
    throw invalid(names.signature, 'must be like t=SECONDS,v1=HEX, with 64 hexadecimal digits');
  }
  if (!isOfNow(signature, nowMs)) {
    throw invalid(names.signature, 'was made more than five minutes from now, by our clock');
  }
  const envelopeTo = read(names.envelopeTo);
  if (envelopeTo === '') throw invalid(names.envelopeTo, 'is missing');
  return {
    signature,
    signed: {
      envelopeTo,
      envelopeFrom: read(names.envelopeFrom),
      remoteAddress: read(names.remoteAddress),
      helo: read(names.helo),
    },
  };
}

const names = {
  signature: 'X-Foyer-Signature',
  envelopeFrom: 'X-Foyer-Envelope-From',
  envelopeTo: 'X-Foyer-Envelope-To',
  remoteAddress: 'X-Foyer-Remote-Address',
  helo: 'X-Foyer-Helo',
};

async function knownRecipients(
  { context }: HandOverDoor,
  appId: string,
  envelopeTo: string,
): Promise<string[]> {
  const addresses = envelopeTo
    .split(',')
    .map((address) => address.trim().replace(/^<(.*)>$/, '$1'));
  if (addresses.length > mostRecipients) {
    throw invalid(names.envelopeTo, `may have ${mostRecipients} addresses`);
  }
  const known: string[] = [];
  for (const address of addresses) {
    if (await isKnownRecipient(context, appId, address)) known.push(address);
  }
  if (known.length === 0) throw invalid(names.envelopeTo, 'has no address that is anybody’s here');
  return known;
}

async function take(
  { context, secret, maxBytes, spool }: HandOverDoor,
  { body, params, log }: FastifyRequest<{ Params: { app_id: string } }>,
  signature: Signature,
  signed: Signed,
  to: string[],
): Promise<void> {
  const mail = await spool(body as NodeJS.ReadableStream);
  if (mail === undefined) {
    const megabytes = Math.floor(maxBytes / 1024 / 1024);
    throw new RefusalError('too_large', `A mail may have ${megabytes} MB.`, { field: 'body' });
  }
  try {
    if (!isSignedBy(secret, signature, signed, mail.digest)) {
      throw new RefusalError('credentials_wrong', 'The signature is not that of this mail.', {
        field: names.signature,
      });
    }
    if (mail.bytes === 0) throw invalid('body', 'is empty');
    const envelope = {
      from: signed.envelopeFrom,
      to,
      remoteAddress: signed.remoteAddress || undefined,
      helo: signed.helo || undefined,
    };
    const receipt = await receiveMail(context, params.app_id, { ...mail, envelope });
    if (receipt.kind === 'refused')
      throw new RefusalError('invalid', receipt.problem, { field: 'body' });
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    log.error({ err: error }, 'a mail could not be taken');
    throw new RefusalError('unavailable', 'It cannot be kept just now: hand it over again.', {
      retryAfterS: 60,
    });
  } finally {
    await rm(mail.path, { force: true });
  }
}

function invalid(field: string, problem: string): RefusalError {
  return new RefusalError('invalid', `${field} ${problem}.`, { field });
}
