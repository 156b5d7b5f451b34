import type { ErrorAnswer, ErrorKind } from '../../contract/error.ts';
import type { Bridge } from '../bridge.ts';

/** What an upload rejects with: without a kind where the server gave no answer, or is at fault itself, and it is worth trying again. */
export interface UploadProblem {
  kind?: ErrorKind;
  retry_after_s?: number;
}

interface Options {
  bridge: Pick<Bridge, 'origin' | 'envelope'>;
  id: string;
  file: Blob;
  name: string;
  onProgress(share: number): void;
  /** Stops it. */
  signal: AbortSignal;
}

/** So long nothing moves: then the line is dead. */
const stillMs = 60_000;

/** Uploads a file under an id; the same again is harmless. Not with `fetch`, which does not say how far it is. */
export function sendFile({ bridge, id, file, name, onProgress, signal }: Options): Promise<void> {
  return new Promise((resolve, reject: (problem: UploadProblem) => void) => {
    const { app_id, version, token } = bridge.envelope();
    const form = new FormData();
    // By hand, for pages have been seen to give texts a `toJSON`; none of these has a sign that has to be escaped.
    form.append(
      'envelope',
      `{"app_id":"${app_id}","version":${version},"token":"${token}","upload_id":"${id}"}`,
    );
    form.append('file', file, name);
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function watch(): void {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), stillMs);
    }
    const stop = (): void => request.abort();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      watch();
      onProgress(loaded / total);
    });
    request.addEventListener('loadend', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      const answer = request.response as Partial<ErrorAnswer> | null;
      const { status } = request;
      if (status === 200) resolve();
      // A proxy in between says it in a shape of its own.
      else reject((status < 500 && answer?.error) || (status === 413 ? { kind: 'too_large' } : {}));
    });
    signal.addEventListener('abort', stop);
    request.open('POST', `${bridge.origin}/messenger/uploads`);
    request.responseType = 'json';
    watch();
    request.send(form);
  });
}
