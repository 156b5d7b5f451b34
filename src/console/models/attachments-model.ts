import { batch, computed, createModel, signal } from '@preact/signals';
import type { Clock } from '../../base/clock.ts';
import { createUuid } from '../../base/uuid.ts';
import type { UploadLimits } from '../../contract/console/session.ts';
import { toFailure } from '../session/types/failure.ts';
import type { UploadsApi } from '../session/types/uploads-api.ts';
import {
  sift,
  type Attachment,
  type Progress,
  type RefusedFile,
  type Uploaded,
} from '../state/attachments.ts';

interface Parts {
  api: Pick<UploadsApi, 'startUpload'>;
  /** Undefined where nothing may be attached. */
  limits: UploadLimits | undefined;
  clock: Clock;
}

/** The browser has six lines to the server: what is written must not wait for what is uploaded. */
const maxRunning = 2;

/**
 * The files that go with what is being written, under the key of its draft. They are uploaded as soon as they are picked, and live as long as the page.
 */
export const AttachmentsModel = createModel(({ api, limits, clock }: Parts) => {
  const attachments = signal<ReadonlyMap<string, readonly Attachment[]>>(new Map());
  const refused = signal<ReadonlyMap<string, readonly RefusedFile[]>>(new Map());
  const sent = signal<ReadonlyMap<string, Uploaded>>(new Map());
  /** By the upload's id, until it is there. */
  const files = new Map<string, File>();
  const running = new Map<string, () => void>();

  const listOf = (key: string): readonly Attachment[] => attachments.peek().get(key) ?? [];

  function put(key: string, list: readonly Attachment[]): void {
    const next = new Map(attachments.peek());
    if (list.length === 0) next.delete(key);
    else next.set(key, list);
    attachments.value = next;
  }
  function mark(key: string, id: string, progress: Progress): void {
    put(
      key,
      listOf(key).map((one) => (one.id === id ? { ...one, progress } : one)),
    );
  }
  async function upload(key: string, id: string, file: File): Promise<void> {
    mark(key, id, { kind: 'uploading', share: 0 });
    const { done, cancel } = api.startUpload(id, file, (share) =>
      mark(key, id, { kind: 'uploading', share }),
    );
    running.set(id, cancel);
    try {
      const block = await done;
      files.delete(id);
      mark(key, id, { kind: 'uploaded', block });
    } catch (error) {
      mark(key, id, { kind: 'failed', problem: toFailure(error).kind });
    }
    running.delete(id);
    pump();
  }
  function pump(): void {
    for (const [key, list] of attachments.peek()) {
      for (const { id, progress } of list) {
        if (running.size >= maxRunning) return;
        const file = files.get(id);
        if (progress.kind === 'waiting' && file !== undefined) void upload(key, id, file);
      }
    }
  }
  /** What is on its way is let go of. */
  function release(ids: readonly string[]): void {
    for (const id of ids) {
      files.delete(id);
      running.get(id)?.();
    }
  }
  function dismiss(key: string): void {
    const next = new Map(refused.peek());
    if (next.delete(key)) refused.value = next;
  }
  function drop(key: string): void {
    const ids = listOf(key).map(({ id }) => id);
    batch(() => {
      put(key, []);
      dismiss(key);
    });
    release(ids);
  }

  return {
    attachments,
    /** Those that were picked last and may not come along. */
    refused,
    /** What was taken for a message, by its id: it shows until the server tells of the message. */
    sent,
    limits: signal(limits),
    /** Of all that is being written. */
    count: computed(() => [...attachments.value.values()].flat().length),
    add(key: string, picked: readonly File[]) {
      if (limits === undefined || picked.length === 0) return;
      const sifted = sift(picked, listOf(key).length, limits);
      const added = sifted.taken.map((file): Attachment => {
        const id = createUuid(clock.nowMs());
        files.set(id, file);
        return { id, name: file.name, bytes: file.size, progress: { kind: 'waiting' } };
      });
      batch(() => {
        put(key, [...listOf(key), ...added]);
        refused.value = new Map(refused.peek()).set(key, sifted.refused);
        pump();
      });
    },
    /** Takes a file away again, uploaded or not. */
    remove(key: string, id: string) {
      put(
        key,
        listOf(key).filter((one) => one.id !== id),
      );
      release([id]);
    },
    retry(key: string, id: string) {
      mark(key, id, { kind: 'waiting' });
      pump();
    },
    dismiss,
    /** What is uploaded goes into a message. @returns the uploads' ids */
    take(key: string): string[] {
      const blocks = listOf(key).flatMap(({ progress }) =>
        progress.kind === 'uploaded' ? [progress.block] : [],
      );
      batch(() => {
        sent.value = new Map([
          ...sent.peek(),
          ...blocks.map((block) => [block.upload_id, block] as const),
        ]);
        drop(key);
      });
      return blocks.map(({ upload_id }) => upload_id);
    },
    /** What was being written there is gone. */
    drop,
    /** Another teammate's from now on. */
    forget() {
      for (const key of attachments.peek().keys()) drop(key);
      sent.value = new Map();
    },
  };
});
export type AttachmentsModel = InstanceType<typeof AttachmentsModel>;
