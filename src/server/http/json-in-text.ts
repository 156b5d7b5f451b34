import { RefusalError } from '../refusal-error.ts';
import type { HttpApp } from './http-app.ts';

/**
 * Reads `text/plain` as JSON: what widgets send, because a page of another origin may send it without a preflight, and `sendBeacon` sends
 * nothing else.
 */
export function parseJsonInText(app: HttpApp): void {
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(body as string));
    } catch {
      done(new RefusalError('malformed_json', 'The body is not JSON.'));
    }
  });
}
