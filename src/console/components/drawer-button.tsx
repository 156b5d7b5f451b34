import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { useInbox } from './use-inbox.ts';

/** Brings the bar at the side in, where there is no room for it. */
export function DrawerButton({ label }: { label: string }): JSX.Element {
  const { controls } = useInbox();
  return (
    <button
      type="button"
      class="icon-button drawer-button"
      aria-label={label}
      aria-expanded={controls.isSidebarShown.value}
      onClick={() => controls.showSidebar(true)}
    >
      <Icon name="menu" />
    </button>
  );
}
