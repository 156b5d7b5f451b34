import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { SearchAnswer } from '../../contract/console/search.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { RouteModel } from './route-model.ts';

export type SearchResult = SearchAnswer['results'][number];

/** As long as somebody is typing, nothing is asked. */
const pauseMs = 200;

interface Sources {
  api: Pick<ConsoleApi, 'search'>;
  route: RouteModel;
  conversations: ConversationsModel;
  clock: Clock;
}

/** What the address says is looked for, and what was found. */
export const SearchModel = createModel(({ api, route, conversations, clock }: Sources) => {
  const status = signal<'idle' | 'searching' | 'ready' | 'failed'>('idle');
  const results = signal<readonly SearchResult[]>([]);
  /** What the results are of. */
  const searched = signal('');
  let cancel: Cancel = () => {};
  let asked = 0;

  async function ask(words: string): Promise<void> {
    asked += 1;
    const question = asked;
    try {
      const answer = await api.search(words);
      if (question !== asked) return;
      conversations.put(...answer.results.map(({ conversation }) => conversation));
      results.value = answer.results;
      searched.value = words;
      status.value = 'ready';
    } catch {
      if (question === asked) status.value = 'failed';
    }
  }
  function begin(words: string): void {
    cancel();
    if (words === '') {
      asked += 1;
      status.value = 'idle';
      results.value = [];
      return;
    }
    status.value = 'searching';
    cancel = clock.after(pauseMs, () => void ask(words));
  }
  const words = computed(() => route.route.value.search.trim());
  effect(() => {
    const wanted = words.value;
    untracked(() => begin(wanted));
  });
  effect(() => () => cancel());

  return {
    status,
    results,
    searched,
    tryAgain() {
      begin(words.peek());
    },
  };
});
export type SearchModel = InstanceType<typeof SearchModel>;
