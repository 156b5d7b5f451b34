import { createUuid } from '../../src/base/uuid.ts';
import type { AttachmentBlock, ImageBlock } from '../../src/contract/block.ts';
import type { UploadAnswer } from '../../src/contract/messenger/upload.ts';
import { contractVersion } from '../../src/contract/version.ts';
import { request, succeed, type Answer } from './http.ts';
import type { TestServer } from './server.ts';
import type { Teammate } from './teammate.ts';
import type { Visitor } from './visitor.ts';

export type Uploaded = ImageBlock | AttachmentBlock;

export interface UploadOptions {
  name?: string;
  id?: string;
  /** Changes of the envelope. */
  envelope?: object;
}

type Content = string | Uint8Array<ArrayBuffer>;

/** A picture of one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The head of a PNG of any size: what is read of it. */
export function pngHead(width: number, height: number): Buffer<ArrayBuffer> {
  const head = Buffer.from(onePixel);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** A form as the widget sends it. */
export function uploadForm(envelope: object | string, content: Content, name: string): FormData {
  const form = new FormData();
  form.append('envelope', typeof envelope === 'string' ? envelope : JSON.stringify(envelope));
  form.append('file', new Blob([content]), name);
  return form;
}

/** Uploads as a visitor, whatever comes of it. */
export function uploadRaw(
  server: Pick<TestServer, 'url'>,
  { ids: { token } }: Visitor,
  content: Content,
  { name = 'file.bin', id = createUuid(Date.now()), envelope = {} }: UploadOptions = {},
): Promise<Answer<UploadAnswer>> {
  const whole = { app_id: 'demo', version: contractVersion, token, upload_id: id, ...envelope };
  const body = uploadForm(whole, content, name);
  return request(`${server.url}/messenger/uploads`, { method: 'POST', body });
}

export async function upload(
  server: Pick<TestServer, 'url'>,
  visitor: Visitor,
  content: Content,
  options: UploadOptions = {},
): Promise<Uploaded> {
  return succeed(await uploadRaw(server, visitor, content, options)).upload;
}

/** Uploads as a teammate, whatever comes of it. */
export function uploadAtDesk(
  server: Pick<TestServer, 'url'>,
  { cookie }: Teammate,
  content: Content,
  { name = 'file.bin', id = createUuid(Date.now()) }: UploadOptions = {},
): Promise<Answer<UploadAnswer>> {
  const body = uploadForm({ upload_id: id }, content, name);
  const headers = { cookie };
  return request(`${server.url}/console/api/uploads`, { method: 'POST', headers, body });
}
