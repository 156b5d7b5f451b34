import type { ComponentChildren, JSX } from 'preact';
import { OwnersOnly } from '../settings/owners-only.tsx';
import { useInbox } from '../use-inbox.ts';

interface Props {
  /** What only owners can do here. */
  action: string;
  children: ComponentChildren;
}

/** What every teammate reads and owners change. */
export function EditableSettings({ action, children }: Props): JSX.Element {
  const isOwner = useIsOwner();
  return (
    <>
      {!isOwner && <OwnersOnly>{action}</OwnersOnly>}
      <fieldset class="plain-fieldset" disabled={!isOwner}>
        {children}
      </fieldset>
    </>
  );
}

export function useIsOwner(): boolean {
  return useInbox().settings.account.me.value.role === 'owner';
}
