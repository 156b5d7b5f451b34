import { ErrorAnswer } from '../../../contract/error.ts';
import { UploadAnswer, UploadEnvelope } from '../../../contract/messenger/upload.ts';
import { uploadAsContact } from '../../commands/upload-file.ts';
import type { HttpApp } from '../http-app.ts';
import { createEnvelopeCheck } from '../uploads/check-envelope.ts';
import { parseForms } from '../uploads/multipart.ts';
import { readUpload } from '../uploads/read-upload.ts';
import type { UploadSpace } from '../uploads/receive-file.ts';
import { limitRequest } from './limit-requests.ts';
import type { MessengerDoor } from './messenger-door.ts';
import { requireVersion } from './require-version.ts';

/** A file, before the message that shows it. `invalid`, `too_large`, `id_reused`, `session_unknown`, `blocked`, `unavailable` */
export async function uploadRoute(
  app: HttpApp,
  { context, space }: Pick<MessengerDoor, 'context'> & { space: UploadSpace },
): Promise<void> {
  const check = createEnvelopeCheck(UploadEnvelope);
  await parseForms(app);
  app.post(
    '/messenger/uploads',
    {
      config: { isUpload: true },
      schema: { response: { 200: UploadAnswer, default: ErrorAnswer } },
    },
    (request) =>
      readUpload(request, space, async (envelope, receive) => {
        requireVersion(envelope);
        await limitRequest(context.limits, request, envelope);
        return uploadAsContact(context, check(envelope), receive);
      }),
  );
}
