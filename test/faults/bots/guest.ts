import { must } from '../../../src/base/must.ts';
import { createUuid } from '../../../src/base/uuid.ts';
import type { ReadThreadAnswer } from '../../../src/contract/messenger/read-thread.ts';
import { succeed, type Answer } from '../../kit/http.ts';
import { newComment, Visitor } from '../../kit/visitor.ts';
import { pause } from '../inflict.ts';
import { answerOf } from './long-workflow.ts';

/** A person who answers a bot, and asks again under the same id until a server answers. */
export interface Guest {
  readonly name: string;
  readonly conversationId: string;
  /** How much of it is answered. */
  readonly done: number;
  /** How many requests had to be sent again. */
  readonly repeats: number;
  arrive(): Promise<void>;
  /** Says the next thing. Resolves when it is answered, however often the server dies until then. */
  next(): Promise<void>;
}

/** Hello, which button, and three answers. */
export const moves = 5;

const patienceMs = 40;

export function createGuest(server: { url: string }, name: string): Guest {
  const visitor = new Visitor(server);
  const conversationId = createUuid(Date.now());
  let done = 0;
  let repeats = 0;

  async function insist<Body>(ask: () => Promise<Answer<Body>>): Promise<Body> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return succeed(await ask());
      } catch (error) {
        // What a server refuses is wrong; one that is not there comes back.
        if (!(error instanceof TypeError)) throw error;
        if (attempt === 1) repeats += 1;
        await pause(patienceMs);
      }
    }
  }
  async function answer(): Promise<void> {
    const { parts } = await insist(() =>
      visitor.post<ReadThreadAnswer>('conversations/thread', { conversation_id: conversationId }),
    );
    const asking = parts.filter(({ prompt }) => prompt?.state === 'open');
    if (asking.length !== 1) throw new Error(`${name} is asked ${asking.length} things at once`);
    const { id, prompt } = must(asking[0], 'a question');
    const option = prompt?.options?.[0];
    const text = option?.label ?? answerOf(name, prompt?.attribute);
    const given = option === undefined ? { value: text } : { option_id: option.id };
    const comment = { ...newComment(text), answer: { prompt_id: id, ...given } };
    await insist(() =>
      visitor.post('conversations/reply', { conversation_id: conversationId, comment }),
    );
  }
  return {
    name,
    conversationId,
    get done() {
      return done;
    },
    get repeats() {
      return repeats;
    },
    async arrive() {
      await insist(() => visitor.pingRaw());
    },
    async next() {
      if (done === 0) {
        const comment = newComment(`Hello, I am ${name}`);
        const body = { conversation_id: conversationId, comment };
        await insist(() => visitor.post('conversations/start', body));
      } else await answer();
      done += 1;
    },
  };
}
