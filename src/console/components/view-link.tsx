import type { JSX, TargetedMouseEvent } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import type { Whose } from '../state/inbox-view.ts';
import { isPlainClick } from './plain-click.ts';
import { useInbox } from './use-inbox.ts';

interface Props {
  whose: Whose;
  icon: IconName;
  label: string;
  /** Undefined until it is known. */
  count: number | undefined;
}

/** One view, with the number of its open conversations. */
export function ViewLink({ whose, icon, label, count }: Props): JSX.Element {
  const { inbox, route, controls } = useInbox();
  const view = inbox.view.value;
  const isCurrent = view.whose === whose && route.route.value.search === '';

  function onClick(event: TargetedMouseEvent<HTMLAnchorElement>): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    route.showList({ whose });
    controls.showSidebar(false);
  }
  return (
    <a
      class="view-link"
      href={route.pathWith({ view: { ...view, whose }, search: '' })}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onClick}
    >
      <Icon name={icon} size={17} />
      <span class="view-name" dir="auto">
        {label}
      </span>
      {count !== undefined && count > 0 && (
        <span class="view-count">
          {count}
          <span class="unseen"> open</span>
        </span>
      )}
    </a>
  );
}
