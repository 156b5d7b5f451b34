import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { must } from '../../base/must.ts';
import type { InboxContext } from '../inbox-context.ts';

/** Passed down by the tree to everything that a signed-in teammate sees. */
export const Inbox = createContext<InboxContext | undefined>(undefined);

export function useInbox(): InboxContext {
  return must(useContext(Inbox), 'an inbox around this view');
}
