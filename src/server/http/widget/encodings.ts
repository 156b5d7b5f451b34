import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The best first. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

export interface EncodedText {
  /** Weak: the same for every encoding of the text. */
  etag: string;
  bodies: Record<Encoding, Buffer>;
}

const maxTexts = 200;

/**
 * Compresses texts as hard as it goes, each once: there are as many as workspaces times languages, and each is asked for by every page.
 */
export function createEncodings(): (text: string) => Promise<EncodedText> {
  const known = new Map<string, Promise<EncodedText>>();
  return (text) => {
    const standing = known.get(text);
    if (standing !== undefined) return standing;
    if (known.size >= maxTexts) known.clear();
    const encoded = encode(text);
    known.set(text, encoded);
    return encoded;
  };
}

async function encode(text: string): Promise<EncodedText> {
  const identity = Buffer.from(text);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { etag: `W/"${hash}"`, bodies: { br, gzip: gz, identity } };
}
