import type { AttachmentBlock, ImageBlock } from '../../contract/block.ts';
import type { FilesTools } from './types.ts';

type FileBlock = AttachmentBlock | ImageBlock;

export type ShownFiles = ReturnType<typeof createShownFiles>;

/** Where files are fetched from. Addresses are signed for a while: one that holds is kept, one that does not is asked for anew. */
export function createShownFiles({
  bridge,
  conversations,
  signal,
  surface,
}: Pick<FilesTools, 'bridge' | 'conversations' | 'signal' | 'surface'>) {
  /** By upload. A newer address of the same file would be fetched again. */
  const addresses = new Map<string, string>();
  const failed = signal<ReadonlySet<string>>(new Set());

  function mark(uploadId: string, hasFailed: boolean): void {
    const next = new Set(failed.peek());
    if (hasFailed) next.add(uploadId);
    else next.delete(uploadId);
    failed.value = next;
  }
  function partOf(uploadId: string) {
    const view = surface.view.peek();
    const id = view.name === 'conversation' ? view.conversationId : '';
    const parts = conversations.threads.peek().get(id)?.parts ?? [];
    return parts.find(({ blocks }) =>
      blocks.some((block) => 'upload_id' in block && block.upload_id === uploadId),
    );
  }
  return {
    addressOf({ upload_id, url }: FileBlock): string {
      const known = addresses.get(upload_id) ?? (url.startsWith('/') ? bridge.origin + url : url);
      addresses.set(upload_id, known);
      return known;
    },
    hasFailed: ({ upload_id }: FileBlock) => failed.value.has(upload_id),
    fail: ({ upload_id }: FileBlock) => mark(upload_id, true),
    /** Reads the thread again where the file is: its address may be too old. */
    async retry({ upload_id }: FileBlock): Promise<void> {
      const part = partOf(upload_id);
      if (part !== undefined)
        await conversations.readThread(part.conversation_id, part.position + 1);
      addresses.delete(upload_id);
      mark(upload_id, false);
    },
    /** The pictures of the conversation on show, in order. */
    images(uploadId: string): ImageBlock[] {
      const part = partOf(uploadId);
      const parts = conversations.threads.peek().get(part?.conversation_id ?? '')?.parts ?? [];
      return parts.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'image'));
    },
  };
}
