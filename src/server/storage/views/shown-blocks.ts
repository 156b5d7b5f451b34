import type {
  AttachmentBlock,
  Block,
  ImageBlock,
  KeptBlock,
  KeptFile,
} from '../../../contract/block.ts';
import { signAddress } from './signed-address.ts';

/** By whom addresses are signed. */
export interface Signer {
  workspaceId: string;
  /** The workspace's. */
  secret: string;
}

/** A body as it is read: every file has its address. */
export function toShownBlocks(blocks: readonly KeptBlock[], signer: Signer): Block[] {
  return blocks.map((block) =>
    block.type === 'image' || block.type === 'attachment' ? toShownFile(block, signer) : block,
  );
}

export function toShownFile(
  file: KeptFile,
  { workspaceId, secret }: Signer,
): ImageBlock | AttachmentBlock {
  const addressed = { workspaceId, uploadId: file.upload_id, name: file.name };
  // By the clock on the wall: an address is for browsers, and nothing that is decided hangs on it.
  return { ...file, url: signAddress(secret, addressed, Date.now()) };
}
