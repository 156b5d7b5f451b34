import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { AccountMenu } from './settings/account-menu.tsx';
import { AlertsMenu } from './alerts-menu.tsx';
import { Mark } from './mark.tsx';
import { useInbox } from './use-inbox.ts';
import { ViewLink } from './view-link.tsx';

/** Whose conversations there are, and how many. Where there is no room beside the list, it comes in above it. */
export function Sidebar(): JSX.Element {
  const { workspace, counts, directory, controls, inbox } = useInbox();
  const count = counts.counts.value;
  const teams = directory.teams.value;
  const isShown = controls.isSidebarShown.value;
  const bar = useRef<HTMLElement>(null);

  // What was chosen is on show now.
  useEffect(() => controls.showSidebar(false), [inbox.viewKey.value]);
  useEffect(() => {
    if (isShown) bar.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [isShown]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || !isShown) return;
    event.stopPropagation();
    controls.showSidebar(false);
  }
  return (
    <>
      {isShown && (
        <button
          type="button"
          class="sidebar-shade"
          aria-label="Close views"
          onClick={() => controls.showSidebar(false)}
        />
      )}
      <aside
        ref={bar}
        class={isShown ? 'sidebar is-shown' : 'sidebar'}
        aria-label="Views"
        onKeyDown={onKeyDown}
      >
        <header class="sidebar-head">
          <Mark />
          <span class="workspace-name">{workspace.name}</span>
        </header>
        <nav class="views" aria-label="Inbox">
          <ViewLink whose="me" icon="person" label="Mine" count={count?.mine} />
          <ViewLink whose="nobody" icon="inbox" label="Unassigned" count={count?.unassigned} />
          <ViewLink whose="bot" icon="bot" label="With a bot" count={count?.bot} />
          <ViewLink whose="all" icon="messages" label="All" count={count?.all} />
          {teams.length > 0 && <h2 class="views-title">Teams</h2>}
          {teams.map(({ id, name }) => (
            <ViewLink
              key={id}
              whose={id}
              icon="people"
              label={name}
              count={count === undefined ? undefined : (count.teams[id] ?? 0)}
            />
          ))}
        </nav>
        <div class="sidebar-foot">
          <AccountMenu />
          <AlertsMenu />
          <button
            type="button"
            class="icon-button"
            aria-label="Keyboard shortcuts"
            aria-keyshortcuts="?"
            title="Keyboard shortcuts (?)"
            onClick={() => controls.showHelp(true)}
          >
            <Icon name="keyboard" size={18} />
          </button>
        </div>
      </aside>
    </>
  );
}
