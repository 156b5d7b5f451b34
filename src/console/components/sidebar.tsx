import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { AccountMenu } from './settings/account-menu.tsx';
import { AlertsMenu } from './alerts-menu.tsx';
import { Mark } from './mark.tsx';
import { SideDrawer } from './side-drawer.tsx';
import { useInbox } from './use-inbox.ts';
import { ViewLink } from './view-link.tsx';

/** Whose conversations there are, and how many. */
export function Sidebar(): JSX.Element {
  const { workspaceName, counts, directory, controls, inbox } = useInbox();
  const count = counts.counts.value;
  const teams = directory.teams.value;
  return (
    <SideDrawer label="Views" place={inbox.viewKey.value}>
      <header class="sidebar-head">
        <Mark />
        <bdi class="workspace-name">{workspaceName.value}</bdi>
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
    </SideDrawer>
  );
}
