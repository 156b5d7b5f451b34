import EmailReplyParser from 'email-reply-parser';
import { createContext, Script } from 'node:vm';
import type { CutQuotes } from '../mail/incoming/read-mail.ts';

/** Expressions that look for quotes take the cube of a line's length, and none begins in a longer one. */
const maxLineLength = 400;
const limitMs = 250;

const call = new Script('read()');

/** Takes away quotes and signatures, in the languages that the library knows. What keeps it too long stays whole. */
export const cutQuotes: CutQuotes = (text) => {
  const isOrdinary = text.split('\n').every((line) => line.length <= maxLineLength);
  const read = () => new EmailReplyParser().parseReply(text);
  return isOrdinary ? withinTime(read, text) : text;
};

/** The only way to end an expression that goes on and on. */
function withinTime(read: () => string, otherwise: string): string {
  try {
    return call.runInContext(createContext({ read }), { timeout: limitMs }) as string;
  } catch {
    return otherwise;
  }
}
