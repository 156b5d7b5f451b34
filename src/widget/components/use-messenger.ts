import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { must } from '../../base/must.ts';
import type { MessengerContext } from '../messenger-context.ts';

/** Passed down by the tree, so that two messengers on a page have each their own. */
export const Messenger = createContext<MessengerContext | undefined>(undefined);

export function useMessenger(): MessengerContext {
  return must(useContext(Messenger), 'a messenger around this view');
}
