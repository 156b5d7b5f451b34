import { foldText } from '../../base/fold-text.ts';
import { hashSecret } from './hash-secret.ts';

/** What is kept of an address that gets no mail any more. Two spellings of one mailbox are one: nearly every server takes capitals for small letters. */
export function addressDigest(address: string): string {
  return hashSecret(foldText(address.trim()));
}
