import type { JSX } from 'preact';
import { Notice } from '../notice.tsx';
import { RowSkeletons } from '../skeletons.tsx';
import { useInbox } from '../use-inbox.ts';

/** Stands for a part of the directory until it is there. */
export function DirectoryNotice(): JSX.Element {
  const { directory } = useInbox();
  if (directory.status.value === 'loading') return <RowSkeletons />;
  return (
    <Notice icon="inbox" title="This could not be loaded" isProblem>
      <button type="button" class="button" onClick={() => void directory.refresh()}>
        Try again
      </button>
    </Notice>
  );
}
