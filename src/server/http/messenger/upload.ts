import { ErrorAnswer } from '../../../contract/error.ts';
import { UploadAnswer, UploadEnvelope } from '../../../contract/messenger/upload.ts';
import { uploadAsContact } from '../../commands/upload-file.ts';
import { toAddressKey } from '../../visitor-address.ts';
import type { HttpApp } from '../http-app.ts';
import { createAtOnce } from '../uploads/at-once.ts';
import { createEnvelopeCheck } from '../uploads/check-envelope.ts';
import { parseForms } from '../uploads/multipart.ts';
import { readUpload } from '../uploads/read-upload.ts';
import type { UploadSpace } from '../uploads/receive-file.ts';
import { limitRequest } from './limit-requests.ts';
import type { MessengerDoor } from './messenger-door.ts';
import { requireVersion } from './require-version.ts';

/** As many as a message may have, and of one address as an office may send. */
const mostOfSession = 10;
const mostOfAddress = 100;

/** A file, before the message that shows it. `invalid`, `too_large`, `too_much_uploaded`, `id_reused`, `session_unknown`, `blocked`, `unavailable` */
export async function uploadRoute(
  app: HttpApp,
  { context, space }: Pick<MessengerDoor, 'context'> & { space: UploadSpace },
): Promise<void> {
  const check = createEnvelopeCheck(UploadEnvelope);
  const ofSession = createAtOnce(mostOfSession);
  const ofAddress = createAtOnce(mostOfAddress);
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
        const checked = check(envelope);
        return ofSession.run(checked.token, () =>
          ofAddress.run(toAddressKey(request.ip), () =>
            uploadAsContact(context, checked, receive, space.maxDailyBytes),
          ),
        );
      }),
  );
}
