import { RequestError, toRequestError } from './request-error.ts';

/** Without a byte: longer than a network is away when a train goes through a tunnel. */
const quietMs = 90_000;

interface Sending<Answer> {
  /** @throws {RequestError} */
  done: Promise<Answer>;
  cancel(): void;
}

interface Form {
  envelope: object;
  /** As soon as it is ready. */
  file: Promise<File>;
}

/**
 * Sends a form with an envelope and a file. By `XMLHttpRequest`, for `fetch` does not tell how far it is.
 * @param onProgress is told how much is sent, of one
 */
export function sendFile<Answer>(
  path: string,
  { envelope, file }: Form,
  headers: Readonly<Record<string, string>>,
  onProgress: (share: number) => void,
): Sending<Answer> {
  const request = new XMLHttpRequest();
  let isCancelled = false;
  const unreachable = () => new RequestError('unreachable', 'The server could not be reached.');

  async function send(): Promise<Answer> {
    const form = new FormData();
    form.append('envelope', JSON.stringify(envelope));
    const ready = await file;
    form.append('file', ready, ready.name);
    if (isCancelled) throw unreachable();
    return new Promise<Answer>((resolve, reject) => {
      let silence: ReturnType<typeof setTimeout> | undefined;
      function stir(): void {
        clearTimeout(silence);
        silence = setTimeout(() => request.abort(), quietMs);
      }
      const fail = (): void => reject(unreachable());
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        stir();
        onProgress(total === 0 ? 0 : loaded / total);
      });
      request.addEventListener('load', () => void read<Answer>(request).then(resolve, reject));
      request.addEventListener('error', fail);
      request.addEventListener('abort', fail);
      request.addEventListener('loadend', () => clearTimeout(silence));
      stir();
      request.open('POST', path);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.send(form);
    });
  }
  return {
    done: send(),
    cancel() {
      isCancelled = true;
      request.abort();
    },
  };
}

async function read<Answer>({ status, responseText }: XMLHttpRequest): Promise<Answer> {
  if (status !== 200) throw await toRequestError(new Response(responseText, { status }));
  try {
    return JSON.parse(responseText) as Answer;
  } catch {
    throw new RequestError('unreachable', 'The answer broke off.');
  }
}
