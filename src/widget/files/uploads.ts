import type { KeptUpload } from '../../writing/kept.ts';
import type { OutgoingMessage } from '../../writing/outgoing.ts';
import { previewOf, type Attached } from './attached.ts';
import { createFileStore } from './file-store.ts';
import { createLanes } from './lanes.ts';
import { isReducible } from './reduce.ts';
import type { FilesTools } from './types.ts';
import { createUploading } from './uploading.ts';

/** Everything that is attached, from when it is chosen until its message is there. */
export function createUploads(tools: FilesTools, window: Window) {
  const { bridge, clock, createUuid, effect, keep, outgoing, own, signal } = tools;
  const { app_id } = bridge.settings;
  const all = signal<ReadonlyMap<string, Attached>>(new Map());
  const store = createFileStore(`foyer-${app_id}`);
  // What is written waits behind one of them at most.
  const onDisk = createLanes(1);
  const uploading = createUploading(tools, {
    find: (id) => all.peek().get(id),
    change,
    rekeep,
    keepBytes,
  });
  const asked = new Set<string>();
  let isOver = false;
  let lastMs = 0;

  function change(id: string, to: Partial<Attached>): void {
    const one = all.peek().get(id);
    if (one !== undefined) put({ ...one, ...to });
  }
  function put(one: Attached): void {
    all.value = new Map(all.peek()).set(one.kept.key, one);
  }
  async function rekeep(id: string, to: Partial<KeptUpload>): Promise<void> {
    const one = all.peek().get(id);
    if (one === undefined) return;
    const kept = { ...one.kept, ...to };
    change(id, { kept });
    await keep.put(kept);
  }
  async function keepBytes({ kept: { key, secret }, file }: Attached): Promise<void> {
    if (file === undefined) return;
    await onDisk(async () => {
      // Taken off meanwhile, or emptied with all the rest.
      if (!isOver && all.peek().has(key)) await store.put(key, secret, file);
    }).catch(tools.tellNotKept);
  }
  /** One tab uploads a file; the others look afterwards whether that has done it. */
  async function upload(id: string): Promise<void> {
    const run = async (): Promise<void> => {
      const kept = (await keep.read())?.kept.find((one) => one.type === 'upload' && one.key === id);
      if (kept?.type === 'upload' && kept.isThere) change(id, { state: 'there', share: 1, kept });
      else await uploading.upload(id);
    };
    const { locks } = window.navigator as { locks?: LockManager };
    await (locks?.request(`foyer-${app_id}-${id}`, run) ?? run()).catch(() => uploading.upload(id));
    outgoing.pump();
  }
  function remove(id: string): void {
    const one = all.peek().get(id);
    if (one === undefined) return;
    const rest = new Map(all.peek());
    rest.delete(id);
    all.value = rest;
    uploading.cancel(id);
    void keep.remove(id);
    void onDisk(() => store.remove(id)).catch(() => {});
    // What shows it may be there for a moment longer.
    const { preview } = one;
    if (preview !== undefined) clock.after(10_000, () => URL.revokeObjectURL(preview));
  }
  async function restore(): Promise<void> {
    await tools.ready();
    // Looked at before the list: what another tab has just put there is in it.
    const stored = await store.list().catch(() => []);
    const found = await keep.read();
    if (found === undefined || isOver) return;
    const kept = found.kept.flatMap((one) => (one.type === 'upload' ? (own(one) ?? []) : []));
    const named = new Set([
      ...found.strangers,
      ...all.peek().keys(),
      ...kept.map(({ key }) => key),
    ]);
    for (const id of stored) if (!named.has(id)) await store.remove(id).catch(() => {});
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
    const first = attached(kept, file);
    const one: Attached = { ...first, state: kept.isThere ? 'there' : first.state, isTaken };
    put(one);
    if (!kept.isThere) void upload(kept.key);
    follow(messageOf(kept.key), one);
  }
  function messageOf(id: string): OutgoingMessage | undefined {
    return outgoing.outgoing
      .peek()
      .find(({ comment }) =>
        comment.blocks.some((block) => block.type === 'upload' && block.upload_id === id),
      );
  }
  /** A message takes its files with it when it is there, or discarded. */
  function follow(message: OutgoingMessage | undefined, { kept, isTaken, state }: Attached): void {
    const id = kept.key;
    if (message === undefined && kept.messageId !== undefined) remove(id);
    if (message === undefined || !isTaken) return;
    if (kept.messageId === undefined) void rekeep(id, { messageId: message.comment.id });
    // What is not sent within a day is gone from the server.
    const isForgotten = message.state === 'refused' && message.problem === 'upload_unknown';
    if (isForgotten && state === 'there') {
      change(id, { state: 'failed', problem: 'upload_unknown' });
      void rekeep(id, { isThere: false });
    }
    if (state === 'failed' && message.state === 'storing') {
      // At once, for the message waits for nothing that has failed.
      change(id, { state: 'waiting', problem: undefined });
      void upload(id);
    }
  }
  const stopFollowing = effect(() => {
    void outgoing.outgoing.value;
    for (const [id, one] of all.peek()) follow(messageOf(id), one);
  });
  const online = (): void => uploading.wake();
  window.addEventListener('online', online);
  void restore();

  return {
    all,
    add(conversationId: string, file: File): void {
      // By their ids they stand in their order, also those that come at once.
      lastMs = Math.max(clock.nowMs(), lastMs + 1);
      const kept: KeptUpload = {
        type: 'upload',
        key: createUuid(lastMs),
        conversationId,
        isNew: tools.isNew(conversationId),
        name: file.name,
        contentType: file.type,
        size: file.size,
        secret: Array.from(crypto.getRandomValues(new Uint8Array(32)), toHex).join(''),
        isOriginal: isReducible(file),
        isThere: false,
        messageId: undefined,
        writer: tools.writer(),
      };
      const one = attached(kept, file);
      put(one);
      void keep.put(kept).then((isKept) => (isKept ? keepBytes(one) : undefined));
      void upload(kept.key);
    },
    remove,
    retry: (id: string) => void upload(id),
    /** Whether a file can be taken out of a message: not in a messenger from before this could be. */
    canTakeOut: 'amend' in outgoing,
    /** Takes a file out of the message that waits for it. */
    takeOut(id: string): void {
      const comment = messageOf(id)?.comment;
      // It has come to its end under the visitor's finger.
      if (all.peek().get(id)?.state === 'there') return;
      if (comment !== undefined) {
        const isOther = (block: (typeof comment.blocks)[number]) =>
          block.type !== 'upload' || block.upload_id !== id;
        outgoing.amend(comment.id, comment.blocks.filter(isOther));
      }
      remove(id);
    },
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
      uploading.stop();
      stopFollowing();
      window.removeEventListener('online', online);
      for (const { preview } of all.peek().values()) if (preview) URL.revokeObjectURL(preview);
    },
  };
}
export type Uploads = ReturnType<typeof createUploads>;

/** As it is when it is chosen. */
function attached(kept: KeptUpload, file: Blob | undefined): Attached {
  return {
    kept,
    file,
    preview: previewOf(file),
    state: 'uploading',
    share: 0,
    problem: undefined,
    reducedFrom: undefined,
    isTaken: false,
  };
}

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
