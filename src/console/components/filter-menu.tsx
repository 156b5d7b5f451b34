import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { Dropdown } from './dropdown.tsx';
import { PickList, type PickOption } from './pick-list.tsx';
import { useInbox } from './use-inbox.ts';

/** Narrows a list to a tag, or to what has priority; what it is narrowed to stands beside it. */
export function FilterMenu(): JSX.Element {
  const { inbox, route, directory, controls } = useInbox();
  const { tagId, isPriorityOnly } = inbox.view.value;
  const tags = directory.tags.value;
  const tag = tags.find(({ id }) => id === tagId);

  function pick({ key, isChosen }: PickOption): void {
    controls.closeMenu();
    if (key === 'priority') route.showList({ isPriorityOnly: isChosen !== true });
    else route.showList({ tagId: isChosen === true ? undefined : key });
  }
  return (
    <div class="filters">
      {isPriorityOnly && (
        <FilterChip label="Priority" onRemove={() => route.showList({ isPriorityOnly: false })} />
      )}
      {tagId !== undefined && (
        <FilterChip
          label={tag?.name ?? 'A tag that is gone'}
          onRemove={() => route.showList({ tagId: undefined })}
        />
      )}
      <Dropdown
        name="filter"
        label="Filter"
        popupLabel="Filter"
        buttonClass="icon-button is-small"
        align="end"
        face={<Icon name="filter" size={16} />}
      >
        <PickList
          label="Filter by"
          placeholder="Filter by…"
          options={[
            {
              key: 'priority',
              label: 'Priority',
              picture: <Icon name="flag" size={15} />,
              isChosen: isPriorityOnly,
            },
            ...tags.map(({ id, name }) => ({
              key: id,
              label: name,
              picture: <Icon name="tag" size={15} />,
              isChosen: id === tagId,
            })),
          ]}
          onPick={pick}
          emptyText="There is no such tag."
        />
      </Dropdown>
    </div>
  );
}

function FilterChip({ label, onRemove }: { label: string; onRemove(): void }): JSX.Element {
  return (
    <span class="conversation-tag">
      <bdi>{label}</bdi>
      <button
        type="button"
        class="conversation-tag-remove"
        aria-label={`Remove filter ${label}`}
        onClick={onRemove}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
