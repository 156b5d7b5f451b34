import { computed, createModel, signal } from '@preact/signals';
import type { DirectoryApi } from '../session/types/directory-api.ts';
import { byId, emptyDirectory, whoIsHere } from '../state/directory.ts';

/**
 * What conversations are described with: teammates, teams, tags and saved replies, each in the order of its
 * names. Asked for at every connection, and when the server says that it has changed.
 */
export const DirectoryModel = createModel((api: Pick<DirectoryApi, 'readDirectory'>) => {
  const directory = signal(emptyDirectory);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  let asked = 0;

  const teammates = computed(() => directory.value.teammates);
  const teams = computed(() => directory.value.teams);
  const tags = computed(() => directory.value.tags);

  return {
    /** failed: there is nothing to show. Once ready, what is known stays until there is newer. */
    status,
    /** Also those who have left. */
    teammates,
    /** Those who can be assigned something. */
    present: computed(() => whoIsHere(teammates.value)),
    teams,
    tags,
    savedReplies: computed(() => directory.value.saved_replies),
    teammatesById: computed(() => byId(teammates.value)),
    teamsById: computed(() => byId(teams.value)),
    tagsById: computed(() => byId(tags.value)),
    /** The answer to the latest question holds. */
    async refresh() {
      asked += 1;
      const question = asked;
      if (status.peek() === 'failed') status.value = 'loading';
      try {
        const answer = await api.readDirectory();
        if (question !== asked) return;
        directory.value = answer;
        status.value = 'ready';
      } catch {
        if (question === asked && status.peek() === 'loading') status.value = 'failed';
      }
    },
  };
});
export type DirectoryModel = InstanceType<typeof DirectoryModel>;
