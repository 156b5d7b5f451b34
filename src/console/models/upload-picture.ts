import type { Clock } from '../../base/clock.ts';
import { createUuid } from '../../base/uuid.ts';
import type { UploadsApi } from '../session/types/uploads-api.ts';
import { toOutcome, type Failure } from './settings-outcome.ts';

/** no_picture: no browser shows it as one. */
export type PictureProblem = Failure['kind'] | 'no_picture';

export type UploadedPicture =
  | { problem: PictureProblem }
  /** With the address that holds until it is shown to everybody. */
  | { problem: undefined; id: string; url: string };

/** Uploads a file that has to be a picture. */
export async function uploadPicture(
  api: Pick<UploadsApi, 'startUpload'>,
  clock: Clock,
  file: File,
): Promise<UploadedPicture> {
  const id = createUuid(clock.nowMs());
  const outcome = await toOutcome(api.startUpload(id, file, () => {}).done);
  if (!outcome.isDone) return { problem: outcome.failure.kind };
  const { type, url } = outcome.answer;
  return type === 'image' ? { problem: undefined, id, url } : { problem: 'no_picture' };
}
