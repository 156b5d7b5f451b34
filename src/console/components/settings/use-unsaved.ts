import { useContext, useEffect, useMemo } from 'preact/hooks';
import { Inbox } from '../use-inbox.ts';

export interface Unsaved {
  /** At once, so that what follows a save in the same breath is not asked about. */
  mark(isChanged: boolean): void;
  /** Asks first where this form has been changed, whatever there is below it. */
  leave(goOn: () => void): void;
}

/** Whether something in one form is changed and not saved. A page outside of the inbox has nothing to ask about. */
export function useUnsaved(): Unsaved {
  const unsaved = useContext(Inbox)?.unsaved;
  const form = useMemo(() => ({}), []);
  useEffect(() => () => unsaved?.mark(form, false), [unsaved, form]);
  return {
    mark: (isChanged) => unsaved?.mark(form, isChanged),
    leave: (goOn) => (unsaved === undefined ? goOn() : unsaved.ask(goOn, form)),
  };
}
