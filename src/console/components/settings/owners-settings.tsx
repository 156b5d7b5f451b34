import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Notice } from '../notice.tsx';
import { RowSkeletons } from '../skeletons.tsx';
import { useInbox } from '../use-inbox.ts';
import { OwnersOnly } from './owners-only.tsx';

interface Props<Settings> {
  model: {
    settings: ReadonlySignal<Settings | undefined>;
    hasFailed: ReadonlySignal<boolean>;
    refresh(): Promise<void>;
  };
  /** What only owners can do here. */
  action: string;
  children(settings: Settings): JSX.Element;
}

/** Settings that owners alone may see, asked for when somebody looks. */
export function OwnersSettings<Settings>(props: Props<Settings>): JSX.Element {
  const { model, action, children } = props;
  const isOwner = useInbox().settings.account.me.value.role === 'owner';
  useEffect(() => {
    if (isOwner) void model.refresh();
  }, [isOwner]);

  if (!isOwner) return <OwnersOnly>{action}</OwnersOnly>;
  if (model.settings.value !== undefined) return children(model.settings.value);
  if (!model.hasFailed.value) return <RowSkeletons />;
  return (
    <Notice icon="inbox" title="This could not be loaded" isProblem>
      <button type="button" class="button" onClick={() => void model.refresh()}>
        Try again
      </button>
    </Notice>
  );
}
