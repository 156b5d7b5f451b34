import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { encodings, type Encoding } from './encodings.ts';

interface EncodedAnswer {
  contentType: string;
  cacheControl: string;
  /** Not where it never changes under its address. */
  etag?: string;
  /** What beside the encoding decides what is answered. */
  vary?: string;
  /** In which it can be had. */
  available?: readonly Encoding[];
  body(encoding: Encoding): Buffer | Promise<Buffer>;
}

/** Sends to any page what is the same for all, as its browser likes it best; whoever has it already is told so. */
export async function sendEncoded(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    contentType,
    cacheControl,
    etag,
    vary = 'accept-encoding',
    available = encodings,
    body,
  }: EncodedAnswer,
): Promise<FastifyReply> {
  reply.headers({
    'content-type': contentType,
    'cache-control': cacheControl,
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    vary,
    ...(etag !== undefined && { etag }),
  });
  if (etag !== undefined && isKnown(request.headers['if-none-match'], etag))
    return reply.code(304).send();
  // Browsers like all that they name equally well, and name brotli last.
  const accepted = new Negotiator(request.raw).encodings([...available]);
  const encoding = available.find((each) => accepted.includes(each)) ?? 'identity';
  const bytes = await body(encoding);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(bytes);
}

/** Whether a browser, or the cache before it, has this already: it may name several. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((each) => each.trim()) ?? [];
  return known.includes(etag) || known.includes('*');
}
