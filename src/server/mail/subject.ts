import type { MailTexts } from './texts/mail-texts.ts';
import { fill } from '../../workflow/operator/texts/fill.ts';

const maxLength = 60;

/**
 * The same for every mail of a conversation: that is how mail programs know a thread.
 * @param beginning the first words of the conversation
 */
export function toSubject(beginning: string, texts: MailTexts, workspace: string): string {
  const words = excerpt(beginning, maxLength);
  return words === '' ? fill(texts.subject, { workspace }) : `Re: ${words}`;
}

/** On one line, and cut between words where there are any. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  const letters = Array.from(line);
  if (letters.length <= length) return line;
  const cut = letters.slice(0, length).join('');
  const end = cut.lastIndexOf(' ');
  return `${(end > length / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
