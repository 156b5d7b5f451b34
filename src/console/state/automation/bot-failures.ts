import type { ConversationAutomation } from '../../../contract/console/automation.ts';

/** Something that a teammate has to see to. */
export interface BotFailure {
  name: string;
  /** English, as the server says it. */
  problem: string;
}

/** What went wrong in a conversation: each once, however often it did. */
export function botFailures({ runs, decisions }: ConversationAutomation): BotFailure[] {
  const failed = [
    ...runs.filter(({ state, problem }) => state === 'failed' || problem !== null),
    ...decisions.flatMap(({ considered }) =>
      considered.filter(({ outcome }) => outcome === 'failed'),
    ),
  ].map(({ name, problem }) => ({ name, problem: problem ?? 'It could not go on.' }));
  return failed.filter(
    (one, index) =>
      failed.findIndex(({ name, problem }) => name === one.name && problem === one.problem) ===
      index,
  );
}
