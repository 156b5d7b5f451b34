import type { UploadAnswer } from '../../../contract/messenger/upload.ts';

/** A file on its way. */
export interface RunningUpload {
  /** The file as messages show it. */
  done: Promise<UploadAnswer['upload']>;
  /** Lets go of it: `done` rejects, unless it is there already. */
  cancel(): void;
}

export interface UploadsApi {
  /**
   * Sends a file, before the message that shows it.
   * @param uploadId UUIDv7; the same again with the same file answers as before
   * @param onProgress is told how much of it is sent, of one
   */
  startUpload(uploadId: string, file: File, onProgress: (share: number) => void): RunningUpload;
}
