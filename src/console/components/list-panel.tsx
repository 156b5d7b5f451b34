import type { JSX } from 'preact';
import { DrawerButton } from './drawer-button.tsx';
import { ConversationList } from './conversation-list.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import { StateTabs, tabId } from './state-tabs.tsx';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

export function ListPanel(): JSX.Element {
  const { inbox, route, page } = useInbox();
  // Where one thing is on show at a time, this is the page as long as it is the one.
  const isPage = page.isNarrow.value && inbox.chosenId.value === undefined;
  const isSearching = route.route.value.search.trim() !== '';
  return (
    <section class="list-panel" role={isPage ? 'main' : undefined} aria-labelledby="list-title">
      <header class="list-head">
        <DrawerButton label="Views" />
        <SearchField />
      </header>
      {isSearching ? (
        <div class="list-body">
          <h1 id="list-title" class="list-title is-of-search">
            Search
          </h1>
          <SearchResults />
        </div>
      ) : (
        <>
          <div class="list-bar">
            <h1 id="list-title" class="list-title" dir="auto">
              <ViewName />
            </h1>
            <FilterMenu />
          </div>
          <StateTabs />
          <div
            class="list-body"
            role="tabpanel"
            id="list-body"
            aria-labelledby={tabId(inbox.view.value.state)}
            key={inbox.viewKey.value}
          >
            <ConversationList />
          </div>
        </>
      )}
    </section>
  );
}

function ViewName(): JSX.Element {
  const { inbox } = useInbox();
  const { teamName } = useWords();
  const { whose } = inbox.view.value;
  if (whose === 'all') return <>All</>;
  if (whose === 'me') return <>Mine</>;
  if (whose === 'nobody') return <>Unassigned</>;
  if (whose === 'bot') return <>With a bot</>;
  return <>{teamName(whose)}</>;
}
