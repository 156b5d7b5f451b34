import type { JSX } from 'preact';
import { useInbox } from './use-inbox.ts';

/** Of a whole message, as the server counts. */
const maxLength = 10_000;

export function isTooLong(text: string): boolean {
  return text.length > maxLength;
}

/** Says by how much a text is too long to be sent: it stays in the field, so that nothing is cut off what is pasted. */
export function TooLong({ text }: { text: string }): JSX.Element {
  const { locale } = useInbox();
  const [length, limit] = [text.length, maxLength].map((count) => count.toLocaleString(locale));
  return (
    <div class="too-long">
      <p role="status">
        {isTooLong(text) && 'It is too long to be sent: shorten it, or attach it as a file.'}
      </p>
      {isTooLong(text) && `${length} of ${limit} characters`}
    </div>
  );
}
