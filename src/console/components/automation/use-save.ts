import { useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../models/settings-outcome.ts';
import { useUnsaved } from '../settings/use-unsaved.ts';

interface Save {
  isBusy: boolean;
  /** The last time, it was taken. */
  isDone: boolean;
  failure: Failure | undefined;
  /** One at a time. */
  save(send: () => Promise<Outcome>): Promise<void>;
  /** Something is changed again. */
  touch(): void;
  /** For what knows by itself whether anything is changed. */
  mark(isChanged: boolean): void;
  /** Asks first where something is changed. */
  leave(goOn: () => void): void;
}

/** Sends what a view holds itself, and says what has become of it. */
export function useSave(onDone?: () => void): Save {
  const isSending = useRef(false);
  // What is changed while it is being sent is not what was sent.
  const changes = useRef(0);
  const { mark, leave } = useUnsaved();
  const [state, setState] = useState<Pick<Save, 'isBusy' | 'isDone' | 'failure'>>({
    isBusy: false,
    isDone: false,
    failure: undefined,
  });

  return {
    ...state,
    mark,
    leave,
    async save(send) {
      if (isSending.current) return;
      isSending.current = true;
      const sent = changes.current;
      setState({ isBusy: true, isDone: false, failure: undefined });
      const outcome = await send();
      isSending.current = false;
      const failure = outcome.isDone ? undefined : outcome.failure;
      const isAll = changes.current === sent;
      setState({ isBusy: false, isDone: outcome.isDone && isAll, failure });
      if (!outcome.isDone) return;
      if (isAll) mark(false);
      onDone?.();
    },
    touch() {
      changes.current += 1;
      mark(true);
      if (state.isDone || state.failure !== undefined)
        setState({ isBusy: false, isDone: false, failure: undefined });
    },
  };
}
