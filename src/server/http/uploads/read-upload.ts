import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { rm } from 'node:fs/promises';
import type { UploadAnswer } from '../../../contract/messenger/upload.ts';
import type { ReceivedFile } from '../../commands/upload-file.ts';
import { RefusalError } from '../../refusal-error.ts';
import { receiveFile, type UploadSpace } from './receive-file.ts';

/** Of nothing coming: longer than a network is away when a train goes through a tunnel. */
const quietMs = 60_000;

const limits = { fieldSize: 4_096, fields: 1, files: 1, parts: 2, headerPairs: 20 };

/**
 * Reads the two fields of an upload, in their order.
 * @param upload is given the first, and asks for the second when it knows that it wants it
 * @throws {RefusalError} `invalid` with `envelope` or `file`, `malformed_json`, and what `upload` and `receiveFile` refuse
 */
export async function readUpload(
  request: FastifyRequest,
  space: UploadSpace,
  upload: (envelope: unknown, receive: () => Promise<ReceivedFile>) => Promise<UploadAnswer>,
): Promise<UploadAnswer> {
  const { raw } = request;
  let received: ReceivedFile | undefined;
  raw.setTimeout(quietMs);
  try {
    if (!request.isMultipart()) throw invalid('envelope', 'is missing: this is no form');
    // One byte more than may be: by that it is known to be too large.
    const parts = request.parts({ limits: { ...limits, fileSize: space.maxBytes + 1 } });
    const envelope = readEnvelope(await nextOf(parts));
    return await upload(envelope, async () => {
      received = await receiveFile(toFile(await nextOf(parts)), space);
      raw.setTimeout(0);
      return received;
    });
  } catch (error) {
    // Whoever is gone reads no answer, and it was not our failure.
    if (raw.destroyed && !raw.complete) throw invalid('file', 'has not come to its end');
    throw toRefusal(error as NodeJS.ErrnoException);
  } finally {
    if (received !== undefined) await rm(received.path, { force: true });
    // What is still to come is let by: a browser reads no answer before it has sent everything.
    raw.unpipe();
    raw.resume();
  }
}

async function nextOf(parts: AsyncIterableIterator<Multipart>): Promise<Multipart | undefined> {
  const { value, done } = await parts.next();
  return done ? undefined : (value as Multipart);
}

function readEnvelope(part: Multipart | undefined): unknown {
  if (part?.type !== 'field' || part.fieldname !== 'envelope') {
    throw invalid('envelope', 'has to be the first field');
  }
  // As JSON it has been read already.
  if (typeof part.value !== 'string') return part.value;
  try {
    return JSON.parse(part.value);
  } catch {
    throw new RefusalError('malformed_json', 'The envelope is not JSON.', { field: 'envelope' });
  }
}

function toFile(part: Multipart | undefined): MultipartFile {
  if (part?.type !== 'file' || part.fieldname !== 'file') {
    throw invalid('file', 'has to be the second field, and a file');
  }
  // A type alone makes it a file to the parser, and what it then says of the name is not so.
  if (typeof part.filename !== 'string') throw invalid('file', 'has no name');
  return part;
}

function invalid(field: string, problem: string): RefusalError {
  return new RefusalError('invalid', `${field} ${problem}.`, { field });
}

/** What is not the disk's fault is the form's. */
function toRefusal(error: NodeJS.ErrnoException): Error {
  if (error instanceof RefusalError || error.syscall !== undefined) return error;
  const isOfForm = /multipart|boundary|FST_/i.test(`${error.code} ${error.message}`);
  return isOfForm ? invalid('file', `cannot be read: ${error.message}`) : error;
}
