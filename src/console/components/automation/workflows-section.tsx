import type { JSX } from 'preact';
import { DirectoryNotice } from '../settings/directory-notice.tsx';
import { LoadedSettings } from '../settings/loaded-settings.tsx';
import { Notice } from '../notice.tsx';
import { useInbox } from '../use-inbox.ts';
import { WorkflowList } from './workflow-list.tsx';
import { WorkflowPage } from './workflow-page.tsx';

/** All workflows, or the one that the address names. */
export function WorkflowsSection(): JSX.Element {
  const { settings, directory } = useInbox();
  const { workflows, route } = settings;
  const chosenId = route.itemId.value;
  return (
    <LoadedSettings model={workflows}>
      {(all) => {
        if (chosenId === undefined) return <WorkflowList workflows={all} />;
        const chosen = all.find(({ id }) => id === chosenId);
        // A definition is written with names: without them it would show ids.
        if (directory.status.value !== 'ready') return <DirectoryNotice />;
        if (chosen !== undefined) return <WorkflowPage key={chosenId} workflow={chosen} />;
        return (
          <Notice icon="inbox" title="There is no such workflow" text="It may have been deleted.">
            <button type="button" class="button" onClick={() => route.show('workflows')}>
              All workflows
            </button>
          </Notice>
        );
      }}
    </LoadedSettings>
  );
}
