import type { RunningUpload, UploadsApi } from '../../src/console/session/types/uploads-api.ts';
import type { Uploaded } from '../../src/console/state/attachments.ts';
import { refusal } from './fake-api.ts';

/** One file that a page is sending. */
interface Sending {
  id: string;
  file: File;
  isCancelled: boolean;
  advance(share: number): void;
  finish(more?: Partial<Uploaded>): void;
  fail(kind: string): void;
}

/** A server to which files are on their way for as long as a test wants. */
export class FakeUploads implements UploadsApi {
  readonly sendings: Sending[] = [];

  startUpload = (id: string, file: File, advance: (share: number) => void): RunningUpload => {
    let finish: (uploaded: Uploaded) => void = () => {};
    let fail: (error: Error) => void = () => {};
    const done = new Promise<Uploaded>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    const sending: Sending = {
      id,
      file,
      isCancelled: false,
      advance,
      finish: (more) => finish({ ...attachmentOf(id, file), ...more } as Uploaded),
      fail: (kind) => fail(refusal(kind)),
    };
    this.sendings.push(sending);
    return {
      done,
      cancel() {
        sending.isCancelled = true;
        fail(refusal('unreachable'));
      },
    };
  };

  /** The one that was begun last for a file of this name. */
  of(name: string): Sending {
    const found = this.sendings.findLast(({ file }) => file.name === name);
    if (found === undefined) throw new Error(`${name} is not on its way.`);
    return found;
  }
}

function attachmentOf(id: string, { name, size }: File): Uploaded {
  return {
    type: 'attachment',
    upload_id: id,
    name,
    content_type: 'application/pdf',
    bytes: size,
    url: `/files/demo/${id}/${name}?expires=1&signature=x`,
  };
}

export function fileOf(name: string, bytes = 3): File {
  return new File(['x'.repeat(bytes)], name);
}
