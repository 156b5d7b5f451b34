import type { Seal } from './keep.ts';
import type { Kept } from './kept.ts';

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const algorithm = 'AES-GCM';

/**
 * Closes with a key that comes from a secret, and opens nothing else: without it what lies on the disk cannot be read.
 * @param ofSecret a visitor's is their session's token, a teammate's comes with their session
 */
export function createSeal(ofSecret: string): Seal {
  const { subtle } = crypto;
  const encode = (text: string) => new TextEncoder().encode(text);
  let key: Promise<CryptoKey> | undefined;

  async function deriveKey(): Promise<CryptoKey> {
    const secret = await subtle.importKey('raw', encode(ofSecret), 'HKDF', false, ['deriveKey']);
    return subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: encode(''), info: encode('foyer') },
      secret,
      { name: algorithm, length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
  }
  return {
    async close(kept): Promise<Sealed> {
      key ??= deriveKey();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = encode(JSON.stringify(kept));
      return { iv, bytes: await subtle.encrypt({ name: algorithm, iv }, await key, text) };
    },
    async open(sealed) {
      key ??= deriveKey();
      const { iv, bytes } = sealed as Sealed;
      try {
        const text = await subtle.decrypt({ name: algorithm, iv }, await key, bytes);
        return JSON.parse(new TextDecoder().decode(text)) as Kept;
      } catch {
        return undefined;
      }
    },
  };
}
