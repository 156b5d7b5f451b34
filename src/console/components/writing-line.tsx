import type { JSX } from 'preact';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

/** Who is writing just now: the person, or another teammate. */
export function WritingLine(): JSX.Element {
  const { presence, inbox, locale } = useInbox();
  const { teammateName } = useWords();
  const contactName = inbox.chosen.value?.contact.display_name ?? '';
  const writing = presence.writing.value;
  const names = writing.map(({ kind, id }) =>
    kind === 'contact' ? contactName : teammateName(id),
  );
  const isReply = writing.every(({ kind }) => kind === 'teammate');
  return (
    <div class="writing" role="status">
      {names.length > 0 && (
        <>
          <span class="writing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <bdi>{new Intl.ListFormat(locale).format(names)}</bdi> {names.length === 1 ? 'is' : 'are'}{' '}
          {isReply ? 'writing a reply…' : 'typing…'}
        </>
      )}
    </div>
  );
}
