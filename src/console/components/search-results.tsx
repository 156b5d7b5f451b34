import type { JSX } from 'preact';
import { ConversationRow } from './conversation-row.tsx';
import { Highlighted } from './highlighted.tsx';
import { Notice } from './notice.tsx';
import { RowSkeletons } from './skeletons.tsx';
import { useInbox } from './use-inbox.ts';

/** What was found stays while other words are being looked for. */
export function SearchResults(): JSX.Element {
  const { search, inbox } = useInbox();
  const status = search.status.value;
  const results = search.results.value;
  const words = search.searched.value;
  const chosenId = inbox.chosenId.value;
  const known = inbox.known.value;

  if (status === 'failed') {
    return (
      <Notice icon="search" title="The search did not work" isProblem>
        <button type="button" class="button" onClick={() => search.tryAgain()}>
          Try again
        </button>
      </Notice>
    );
  }
  if (status === 'searching' && results.length === 0) return <RowSkeletons />;
  return (
    <>
      <ul class="rows" aria-label="Search results" aria-busy={status === 'searching'}>
        {results.map(({ conversation, excerpt }) => (
          <li key={conversation.id}>
            <ConversationRow
              conversation={known.get(conversation.id) ?? conversation}
              isChosen={conversation.id === chosenId}
              isNoneChosen={chosenId === undefined}
              words={words}
              excerpt={excerpt === null ? undefined : <Highlighted text={excerpt} words={words} />}
            />
          </li>
        ))}
      </ul>
      <p class="unseen" role="status">
        {status === 'ready' && foundText(results.length)}
      </p>
      {status === 'ready' && results.length === 0 && (
        <Notice
          icon="search"
          title={`Nothing found for “${words}”`}
          text="Names, emails and everything that was said or noted are searched, for all of the words."
        />
      )}
    </>
  );
}

function foundText(count: number): string {
  return count === 1 ? '1 conversation found' : `${count} conversations found`;
}
