import { MailParser, type AttachmentStream, type Headers, type MessageText } from 'mailparser';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MailFile, MailReport, ReadMail, ReadMailFile } from '../mail/incoming/read-mail.ts';
import { boundText } from './bound-mail-parser.ts';
import { namesOf, readHeaders, singleMailbox, toMessageIds } from './mail-headers.ts';

export interface MailReaderOptions {
  /** Where attachments are put. */
  folder: string;
  /** Of one attachment; 0 keeps none. */
  maxFileBytes: number;
  maxFiles: number;
}

/** Of all headers of one part together. */
const maxHeadBytes = 256 * 1024;
const maxParts = 500;
/** Of HTML that is made words. */
const maxHtmlLength = 1024 * 1024;
/** Of what servers tell each other. */
const maxReportLength = 64 * 1024;

const reportTypes = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/feedback-report',
  'message/disposition-notification',
  'message/rfc822',
  'message/rfc822-headers',
  'text/rfc822-headers',
]);

/** Takes mails apart as they stream by: attachments go to the disk, and nothing is unpacked that is packed in them. */
export function createMailReader(options: MailReaderOptions): ReadMailFile {
  return async (path) => {
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    const files: MailFile[] = [];
    const discard = async () => {
      for (const file of files) await rm(file.path, { force: true });
    };
    try {
      return { mail: await read(path, options, files), discard };
    } catch (error) {
      await discard();
      // The disk's fault is not the mail's.
      if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
      return { problem: describe(error) };
    }
  };
}

async function read(
  path: string,
  { folder, maxFileBytes, maxFiles }: MailReaderOptions,
  files: MailFile[],
): Promise<ReadMail> {
  const parser = new MailParser({
    skipTextToHtml: true,
    skipImageLinks: true,
    checksumAlgo: false,
    keepDeliveryStatus: true,
    maxHtmlLengthToParse: maxHtmlLength,
    maxHeadSize: maxHeadBytes,
    maxChildNodes: maxParts,
    // A mail in a mail is a file like any other.
    ignoreEmbedded: true,
  });
  boundText(parser);
  const reports: MailReport[] = [];
  let text = '';
  let leftOutCount = 0;
  let headers: ReadMail['headers'] = new Map();
  let parsed: Headers = new Map();
  parser.once('headers', (given) => (parsed = given));
  parser.on('headerLines', (lines: { key: string; line: string }[]) => {
    headers = readHeaders(lines);
  });

  async function takeIn(part: AttachmentStream | MessageText): Promise<void> {
    if (part.type === 'text') {
      text = part.text?.trim() ? part.text : await toWords(part.html || '');
      return;
    }
    const content = part.content as Readable;
    if (isOfServers(part, parsed)) {
      reports.push({ contentType: part.contentType, text: await readBeginning(content) });
    } else if (files.length >= maxFiles || maxFileBytes === 0) {
      leftOutCount += 1;
      content.resume();
    } else {
      const file = await keep(content, join(folder, randomUUID()), maxFileBytes);
      if (file === undefined) leftOutCount += 1;
      else files.push({ ...file, name: namesOf(part) });
    }
    part.release?.();
  }

  await pipeline(
    createReadStream(path),
    // Its events are typed more narrowly than those of any stream.
    parser as Transform,
    async (parts: AsyncIterable<AttachmentStream | MessageText>) => {
      for await (const part of parts) await takeIn(part);
    },
  );
  return {
    messageId: toMessageIds(headers.get('message-id'))[0],
    from: singleMailbox(parsed.get('from'), headers.get('from')),
    subject: typeof parser.subject === 'string' ? parser.subject : '',
    references: [
      ...toMessageIds(headers.get('in-reply-to')),
      ...toMessageIds(headers.get('references')).toReversed(),
    ].slice(0, 50),
    headers,
    text,
    reports,
    files,
    leftOutCount,
  };
}

function isOfServers({ contentType }: AttachmentStream, headers: Headers): boolean {
  const whole = headers.get('content-type');
  const isReport =
    typeof whole === 'object' && 'value' in whole && whole.value === 'multipart/report';
  return isReport && reportTypes.has(contentType);
}

/** The parser makes words only of HTML that is the whole mail: where it lies among files, it is given to it once more. */
async function toWords(html: string): Promise<string> {
  if (html === '') return '';
  const parser = new MailParser({ skipTextToHtml: true, maxHtmlLengthToParse: maxHtmlLength });
  parser.end(`Content-Type: text/html; charset=utf-8\n\n${html}`);
  let text = '';
  for await (const part of parser as AsyncIterable<MessageText>) text = part.text ?? '';
  return text;
}

async function readBeginning(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (length < maxReportLength) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, maxReportLength).toString();
}

/** @returns undefined for what is empty or too large, of which nothing is left */
async function keep(
  content: Readable,
  path: string,
  maxBytes: number,
): Promise<Omit<MailFile, 'name'> | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      // What is too much is let by: the parts behind it are to be read.
      if (bytes > maxBytes) return done();
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const disk = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(content, meter, disk);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  if (bytes > 0 && bytes <= maxBytes) return { path, bytes, digest: hash.digest('hex') };
  await rm(path, { force: true });
  return undefined;
}

function describe(error: unknown): string {
  const { message = '', code = '' } = error as NodeJS.ErrnoException;
  if (code === 'EMAXLEN' && /head/i.test(message)) return 'Its header is too long.';
  if (code === 'EMAXLEN') return 'It has too many parts, or parts in parts.';
  return 'It cannot be read.';
}
