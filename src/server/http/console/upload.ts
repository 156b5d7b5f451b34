import { ConsoleUploadEnvelope } from '../../../contract/console/upload.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { UploadAnswer } from '../../../contract/messenger/upload.ts';
import { uploadAsTeammate } from '../../commands/upload-file.ts';
import type { HttpApp } from '../http-app.ts';
import { createEnvelopeCheck } from '../uploads/check-envelope.ts';
import { parseForms } from '../uploads/multipart.ts';
import { readUpload } from '../uploads/read-upload.ts';
import type { UploadSpace } from '../uploads/receive-file.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

/** A teammate's file, before the reply or the note that shows it. `invalid`, `too_large`, `id_reused`, `unavailable` */
export async function uploadRoute(
  app: HttpApp,
  { context, space }: Pick<ConsoleDoor, 'context'> & { space: UploadSpace },
): Promise<void> {
  const check = createEnvelopeCheck(ConsoleUploadEnvelope);
  await parseForms(app);
  app.post(
    '/console/api/uploads',
    {
      config: { isUpload: true },
      schema: { response: { 200: UploadAnswer, default: ErrorAnswer } },
    },
    (request) =>
      readUpload(request, space, async (envelope, receive) =>
        uploadAsTeammate(context, teammateOf(request), check(envelope).upload_id, receive),
      ),
  );
}
