import type { JSX } from 'preact';
import { TeammateAvatar } from './teammate-avatar.tsx';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

/** Who else looks at this conversation. */
export function Viewers(): JSX.Element {
  const { presence, locale } = useInbox();
  const { teammateName } = useWords();
  const ids = presence.viewerIds.value;
  const names = ids.map(teammateName);
  const list = new Intl.ListFormat(locale).format(names);
  const text = `${list} ${names.length === 1 ? 'is' : 'are'} also here`;
  return (
    <div class="viewers" role="status">
      {names.length > 0 && (
        <span class="viewers-row" title={text}>
          {ids.slice(0, 3).map((id) => (
            <TeammateAvatar key={id} id={id} size={24} />
          ))}
          <span class="unseen">{text}</span>
        </span>
      )}
    </div>
  );
}
