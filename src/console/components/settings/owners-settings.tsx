import type { JSX } from 'preact';
import { useInbox } from '../use-inbox.ts';
import { LoadedSettings, type LoadedModel } from './loaded-settings.tsx';
import { OwnersOnly } from './owners-only.tsx';

interface Props<Settings> {
  model: LoadedModel<Settings>;
  /** What only owners can do here. */
  action: string;
  children(settings: Settings): JSX.Element;
}

/** Settings that owners alone may see. */
export function OwnersSettings<Settings>(props: Props<Settings>): JSX.Element {
  const { model, action, children } = props;
  const isOwner = useInbox().settings.account.me.value.role === 'owner';
  if (!isOwner) return <OwnersOnly>{action}</OwnersOnly>;
  return <LoadedSettings model={model}>{children}</LoadedSettings>;
}
