import type { KeptUpload } from '../../writing/kept.ts';

/** A file that is attached, and how far it is. */
export interface Attached {
  kept: KeptUpload;
  /** Undefined until it is read off the disk, and where it is not there any more. */
  file: Blob | undefined;
  /** Of a picture, an address in this page. */
  preview: string | undefined;
  /** waiting: between two attempts. failed: the server will not take it, or it is lost. */
  state: 'uploading' | 'waiting' | 'there' | 'failed';
  /** 0 to 1. */
  share: number;
  /** Why it has failed. */
  problem: string | undefined;
  /** Its size before it was made smaller, in bytes. */
  reducedFrom: number | undefined;
  /** It is of a message that is being sent. */
  isTaken: boolean;
}

/** Of pictures that every browser shows. */
const shown = /^image\/(jpeg|png|gif|webp|avif)$/;

export function previewOf(file: Blob | undefined): string | undefined {
  return file && shown.test(file.type) ? URL.createObjectURL(file) : undefined;
}
