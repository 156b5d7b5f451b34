import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Notice } from '../notice.tsx';
import { RowSkeletons } from '../skeletons.tsx';

export interface LoadedModel<Settings> {
  settings: ReadonlySignal<Settings | undefined>;
  hasFailed: ReadonlySignal<boolean>;
  refresh(): Promise<void>;
}

interface Props<Settings> {
  model: LoadedModel<Settings>;
  children(settings: Settings): JSX.Element;
}

/** Settings that are asked for when somebody looks. */
export function LoadedSettings<Settings>({ model, children }: Props<Settings>): JSX.Element {
  useEffect(() => void model.refresh(), [model]);

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
