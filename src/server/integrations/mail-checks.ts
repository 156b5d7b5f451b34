import type { AuthenticateOptions, AuthenticateResult } from 'mailauth';
import { resolve as resolveDns } from 'node:dns/promises';
import { createReadStream, type ReadStream } from 'node:fs';
import type { MailCheck, MailChecks } from '../../contract/mail-checks.ts';
import type { CheckMail, Envelope } from '../mail/incoming/read-mail.ts';

/** What stands in the DNS under a name: of TXT a list of texts in pieces, else of values. */
export type ResolveName = NonNullable<AuthenticateOptions['resolver']>;

/** Whoever hands a mail over waits for the answers. */
const longestMs = 10_000;

const systemDns: ResolveName = (name, type) =>
  resolveDns(name, type) as Promise<string[] | string[][]>;

const unknown: MailChecks = { spf: 'temperror', dkim: 'temperror', dmarc: 'temperror' };

/** Asks the DNS whether a mail is from whom it says. */
export function createMailChecks(
  resolver: ResolveName = systemDns,
  limitMs = longestMs,
): CheckMail {
  return async (path, envelope) => {
    const stream = createReadStream(path);
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<MailChecks>((resolve) => {
      timer = setTimeout(resolve, limitMs, unknown);
    });
    try {
      return await Promise.race([ask(stream, envelope, resolver), limit]);
    } catch {
      return unknown;
    } finally {
      clearTimeout(timer);
      stream.destroy();
    }
  };
}

async function ask(
  stream: ReadStream,
  { from, remoteAddress, helo }: Envelope,
  resolver: ResolveName,
): Promise<MailChecks> {
  // A third of a second to load, and many servers never hear a mail.
  const { authenticate } = await import('mailauth');
  const result = await authenticate(stream, {
    resolver,
    sender: from,
    ...(remoteAddress !== undefined && { ip: remoteAddress }),
    ...(helo !== undefined && { helo }),
    disableArc: true,
    disableBimi: true,
  });
  return {
    spf: remoteAddress === undefined ? 'none' : toCheck(result.spf),
    dkim: toDkim(result),
    dmarc: toCheck(result.dmarc),
  };
}

/** Of several signatures the best counts. */
function toDkim({ dkim }: AuthenticateResult): MailCheck {
  const results = dkim.results.map(toCheck);
  return results.find((result) => result === 'pass') ?? results[0] ?? 'none';
}

const checks: readonly string[] = [
  'pass',
  'fail',
  'none',
  'neutral',
  'softfail',
  'policy',
  'temperror',
  'permerror',
] satisfies MailCheck[];

function toCheck(of: { status?: { result: string } } | false | null | undefined): MailCheck {
  const result = of ? (of.status?.result ?? 'none') : 'none';
  return checks.includes(result) ? (result as MailCheck) : 'none';
}
