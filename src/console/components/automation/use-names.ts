import type { Names } from '../../state/automation/action-words.ts';
import { useWords } from '../use-words.ts';

/** What teams and teammates are called, for sentences. */
export function useNames(): Names {
  const { teamName, teammateName } = useWords();
  return { team: teamName, teammate: teammateName };
}
