import type { KeptUpload } from '../../writing/kept.ts';
import type { OutgoingMessage } from '../../writing/outgoing.ts';
import { previewOf, type Attached } from './attached.ts';
import { createFileStore } from './file-store.ts';
import { sendFile, type UploadProblem } from './send-file.ts';
import type { FilesTools } from './types.ts';

/** Another page, or another moment, may do better. */
const passing = new Set(['rate_limited', 'internal', 'unavailable']);

/** Everything that is attached, from when it is chosen until its message is there. */
export function createUploads(tools: FilesTools, window: Window) {
  const { backoffMs, bridge, clock, createUuid, effect, keep, outgoing, own, signal } = tools;
  const { app_id } = bridge.settings;
  const all = signal<ReadonlyMap<string, Attached>>(new Map());
  const store = createFileStore(`foyer-${app_id}`);
  const stops = new Map<string, AbortController>();
  const asked = new Set<string>();
  let wake = (): void => {};
  let isOver = false;

  function change(id: string, to: Partial<Attached>): void {
    const one = all.peek().get(id);
    if (one !== undefined) all.value = new Map(all.peek()).set(id, { ...one, ...to });
  }
  function put(one: Attached): void {
    all.value = new Map(all.peek()).set(one.kept.key, one);
  }
  function rekeep(id: string, to: Partial<KeptUpload>): void {
    const one = all.peek().get(id);
    if (one === undefined) return;
    const kept = { ...one.kept, ...to };
    change(id, { kept });
    void keep.put(kept);
  }
  /** A pause ends when the network is back. */
  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });
  }
  async function attempt(id: string, file: Blob, name: string): Promise<UploadProblem | undefined> {
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
    }
  }
  async function uploadNow(id: string): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      const one = all.peek().get(id);
      if (isOver || one === undefined || own(one.kept) === undefined) return;
      if (one.file === undefined) return change(id, { state: 'failed', problem: 'lost' });
      const problem = await attempt(id, one.file, one.kept.name);
      if (problem === undefined) {
        change(id, { state: 'there', share: 1 });
        rekeep(id, { isThere: true });
        return;
      }
      if (problem.kind !== undefined && !passing.has(problem.kind)) {
        return change(id, { state: 'failed', problem: problem.kind });
      }
      change(id, { state: 'waiting' });
      const { retry_after_s } = problem;
      await pause(retry_after_s ? retry_after_s * 1_000 : backoffMs(failures));
    }
  }
  /** One tab uploads a file; the others look afterwards whether that has done it. */
  async function upload(id: string): Promise<void> {
    const run = async (): Promise<void> => {
      const kept = (await keep.read())?.kept.find((one) => one.type === 'upload' && one.key === id);
      if (kept?.type === 'upload' && kept.isThere) change(id, { state: 'there', share: 1, kept });
      else await uploadNow(id);
    };
    const { locks } = window.navigator as { locks?: LockManager };
    await (locks?.request(`foyer-${app_id}-${id}`, run) ?? run()).catch(() => uploadNow(id));
    outgoing.pump();
  }
  function remove(id: string): void {
    const one = all.peek().get(id);
    if (one === undefined) return;
    stops.get(id)?.abort();
    const rest = new Map(all.peek());
    rest.delete(id);
    all.value = rest;
    void keep.remove(id);
    void store.remove(id).catch(() => {});
    // What shows it may be there for a moment longer.
    const { preview } = one;
    if (preview !== undefined) clock.after(10_000, () => URL.revokeObjectURL(preview));
  }
  async function restore(): Promise<void> {
    await tools.ready();
    const found = await keep.read();
    if (found === undefined || isOver) return;
    const kept = found.kept.flatMap((one) => (one.type === 'upload' ? (own(one) ?? []) : []));
    const named = [...found.strangers, ...all.peek().keys(), ...kept.map(({ key }) => key)];
    await store.tidy(named).catch(() => {});
    for (const one of kept) {
      if (all.peek().has(one.key)) continue;
      if (one.messageId !== undefined && messageOf(one.key) === undefined)
        void keep.remove(one.key);
      else await takeUp(one);
    }
    outgoing.pump();
  }
  async function takeUp(kept: KeptUpload): Promise<void> {
    const bytes = await store.get(kept.key, kept.secret).catch(() => undefined);
    const file = bytes && new Blob([bytes], { type: kept.contentType });
    const isTaken = messageOf(kept.key) !== undefined;
    const state = kept.isThere ? 'there' : 'waiting';
    const preview = previewOf(file);
    put({ kept, file, preview, state, share: 0, problem: undefined, note: undefined, isTaken });
    if (!kept.isThere) void upload(kept.key);
  }
  function messageOf(id: string): OutgoingMessage | undefined {
    return outgoing.outgoing
      .peek()
      .find(({ comment }) =>
        comment.blocks.some((block) => block.type === 'upload' && block.upload_id === id),
      );
  }
  // A message takes its files with it when it is there, or discarded.
  const stopFollowing = effect(() => {
    void outgoing.outgoing.value;
    for (const [id, { kept, isTaken, state }] of all.peek()) {
      const message = messageOf(id);
      if (message === undefined && kept.messageId !== undefined) remove(id);
      if (message === undefined || !isTaken) continue;
      if (kept.messageId === undefined) rekeep(id, { messageId: message.comment.id });
      if (state === 'failed' && message.state === 'storing') void upload(id);
    }
  });
  const online = (): void => wake();
  window.addEventListener('online', online);
  void restore();

  return {
    all,
    add(conversationId: string, file: File, note: string | undefined): void {
      const kept: KeptUpload = {
        type: 'upload',
        key: createUuid(clock.nowMs()),
        conversationId,
        isNew: tools.isNew(conversationId),
        name: file.name,
        contentType: file.type,
        size: file.size,
        secret: Array.from(crypto.getRandomValues(new Uint8Array(32)), toHex).join(''),
        isThere: false,
        messageId: undefined,
        writer: tools.writer(),
      };
      const preview = previewOf(file);
      put({
        kept,
        file,
        preview,
        state: 'uploading',
        share: 0,
        problem: undefined,
        note,
        isTaken: false,
      });
      void keep
        .put(kept)
        .then(async (isKept) => {
          if (isKept) await store.put(kept.key, kept.secret, file);
        })
        .catch(tools.tellNotKept);
      void upload(kept.key);
    },
    remove,
    retry: (id: string) => void upload(id),
    /** Those of what is being written, in the order in which they were attached. */
    of(conversationId: string): Attached[] {
      return [...all.value.values()]
        .filter(
          ({ kept, isTaken }) =>
            kept.conversationId === conversationId && !isTaken && own(kept) !== undefined,
        )
        .toSorted((a, b) => (a.kept.key < b.kept.key ? -1 : 1));
    },
    take(ids: readonly string[]): void {
      for (const id of ids) change(id, { isTaken: true });
    },
    isSettled(id: string): boolean {
      const one = all.peek().get(id);
      if (one !== undefined) return one.state === 'there' || one.state === 'failed';
      // Another tab's: it lies on the disk.
      if (asked.has(id)) return true;
      void restore().then(() => {
        asked.add(id);
        outgoing.pump();
      });
      return false;
    },
    stop(): void {
      isOver = true;
      wake();
      stopFollowing();
      window.removeEventListener('online', online);
      for (const stop of stops.values()) stop.abort();
      for (const { preview } of all.peek().values()) if (preview) URL.revokeObjectURL(preview);
    },
  };
}
export type Uploads = ReturnType<typeof createUploads>;

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
