import type { MailParser } from 'mailparser';
import { must } from '../../base/must.ts';

/** Of all text that is read in one mail, as it is encoded. What is longer is cut. */
const maxTextBytes = 1024 * 1024;
/** Of parts in parts. */
const maxDepth = 30;

interface Node {
  parentNode?: Node | undefined;
}
interface Chunk {
  type: 'node' | 'body' | 'data';
  parentNode?: Node | undefined;
}
type Done = (error?: Error) => void;
interface Inside {
  curnode?: { isAttachment?: boolean } | false;
  processChunk?: (chunk: Chunk, done: Done) => void;
}

/**
 * Keeps a parser from holding more of a mail's text in memory than is ever shown, and from parts that lie too deep in each other. The library has
 * limits for neither: this steps in where it is given the pieces of a mail.
 */
export function boundText(parser: MailParser): void {
  const inside = parser as unknown as Inside;
  const process = must(inside.processChunk, 'where the parser takes in pieces').bind(parser);
  let textBytes = 0;
  inside.processChunk = (chunk, done) => {
    if (chunk.type === 'node' && depthOf(chunk) > maxDepth) {
      return done(Object.assign(new Error('too deep'), { code: 'EMAXLEN' }));
    }
    const isText = inside.curnode !== false && inside.curnode?.isAttachment !== true;
    if (chunk.type === 'body' && isText) {
      textBytes += (chunk as Chunk & { value: Buffer }).value.length;
      if (textBytes > maxTextBytes) return void setImmediate(done);
    }
    process(chunk, done);
  };
}

function depthOf(node: Node): number {
  let depth = 0;
  for (let above = node.parentNode; above && depth <= maxDepth; above = above.parentNode) {
    depth += 1;
  }
  return depth;
}
