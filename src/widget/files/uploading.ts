import type { KeptUpload } from '../../writing/kept.ts';
import type { Attached } from './attached.ts';
import { createLanes } from './lanes.ts';
import { createPauses } from './pauses.ts';
import { isFarSmaller, reduce } from './reduce.ts';
import { sendFile, type UploadProblem } from './send-file.ts';
import type { FilesTools } from './types.ts';

/** Another page, or another moment, may do better. */
const passing = new Set(['rate_limited', 'internal', 'unavailable']);
/** The browser has six lines to the server: what is written must not wait for what is uploaded. */
const mostAtOnce = 2;
/** So often a file is sent to a server that answers everything else: then something on the way does not let this one through, and does not say so. */
const mostUnexplained = 5;
/** No upload waits longer for a disk that has nothing to say. */
const patienceMs = 3_000;

/** What is attached, as far as its uploading is concerned. */
interface AttachedFiles {
  find(id: string): Attached | undefined;
  change(id: string, to: Partial<Attached>): void;
  /** Resolves when it is on the disk, or cannot be. */
  rekeep(id: string, to: Partial<KeptUpload>): Promise<unknown>;
  /** Puts its bytes on the disk, or says that they could not be kept. */
  keepBytes(one: Attached): Promise<void>;
}

/** Makes what is attached smaller, and uploads it until the server has it or will never take it. */
export function createUploading(
  { backoffMs, bridge, clock, config, conversations, own }: FilesTools,
  { find, change, rekeep, keepBytes }: AttachedFiles,
) {
  const { max_bytes = Infinity } = config.uploads ?? {};
  const pauses = createPauses(clock);
  const stops = new Map<string, AbortController>();
  const inLane = createLanes(mostAtOnce);
  // A large picture takes hundreds of megabytes while it is drawn.
  const oneByOne = createLanes(1);
  let isOver = false;

  /** What the server is given under an id must not change any more: it is made smaller once, before anything is sent. */
  async function prepare(id: string): Promise<void> {
    const one = find(id);
    if (one?.file === undefined || !one.kept.isOriginal) return;
    const { file: original, kept } = one;
    const given = new File([original], kept.name, { type: kept.contentType });
    const file = await oneByOne(() => reduce(given));
    // Taken off meanwhile.
    if (find(id) === undefined) return;
    const { name, size, type: contentType } = file;
    const isChanged = file !== given;
    if (isChanged) {
      const patience = new Promise<void>((resolve) => clock.after(patienceMs, resolve));
      await Promise.race([keepBytes({ ...one, file }), patience]);
      change(id, { file, ...(isFarSmaller(file, original) && { reducedFrom: original.size }) });
    }
    void rekeep(id, { isOriginal: false, ...(isChanged && { name, size, contentType }) });
  }
  async function attempt(id: string, file: Blob, name: string): Promise<UploadProblem | undefined> {
    // Taken off, while it stood in line.
    if (find(id) === undefined || isOver) return {};
    const stop = new AbortController();
    stops.set(id, stop);
    change(id, { state: 'uploading', share: 0 });
    const onProgress = (share: number): void => change(id, { share });
    const send = () => sendFile({ bridge, id, file, name, onProgress, signal: stop.signal });
    try {
      await bridge.whoIs();
      await send().catch(async (problem: UploadProblem) => {
        if (problem.kind !== 'session_unknown') throw problem;
        await bridge.renew();
        return send();
      });
      return undefined;
    } catch (error) {
      return error as UploadProblem;
    } finally {
      stops.delete(id);
    }
  }
  return {
    async upload(id: string): Promise<void> {
      await prepare(id);
      let unexplained = 0;
      for (let failures = 1; ; failures += 1) {
        const one = find(id);
        if (isOver || one === undefined || own(one.kept) === undefined) return;
        const { file, kept } = one;
        if (file === undefined) return change(id, { state: 'failed', problem: 'lost' });
        if (file.size > max_bytes) return change(id, { state: 'failed', problem: 'too_large' });
        const problem = await inLane(() => attempt(id, file, kept.name));
        if (problem === undefined) {
          change(id, { state: 'there', share: 1 });
          // Before another tab has its turn, and looks.
          await rekeep(id, { isThere: true });
          return;
        }
        if (problem.kind !== undefined && !passing.has(problem.kind)) {
          return change(id, { state: 'failed', problem: problem.kind });
        }
        change(id, { state: 'waiting' });
        const isServerThere = problem.kind === undefined && (await conversations.refresh());
        unexplained = isServerThere ? unexplained + 1 : 0;
        if (unexplained === mostUnexplained) {
          return change(id, { state: 'failed', problem: 'unreachable' });
        }
        const { retry_after_s } = problem;
        await pauses.pause(id, retry_after_s ? retry_after_s * 1_000 : backoffMs(failures));
      }
    },
    cancel(id: string): void {
      stops.get(id)?.abort();
      pauses.end(id);
    },
    /** The network is back. */
    wake: pauses.endAll,
    stop(): void {
      isOver = true;
      pauses.endAll();
      for (const stop of stops.values()) stop.abort();
    },
  };
}
