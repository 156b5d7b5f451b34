import { randomHex } from '../../../src/base/random-hex.ts';
import { randomUuid } from '../../../src/base/random-uuid.ts';
import { createUuid } from '../../../src/base/uuid.ts';
import { contractVersion } from '../../../src/contract/version.ts';
import type { PromptAnswer } from '../../../src/contract/prompt.ts';
import { ping } from '../../../src/server/commands/ping.ts';
import { replyAsContact } from '../../../src/server/commands/reply-as-contact.ts';
import { startConversation } from '../../../src/server/commands/start-conversation.ts';
import { trackEvent } from '../../../src/server/commands/track-event.ts';
import { RefusalError } from '../../../src/server/refusal-error.ts';
import type { Random } from '../../kit/random.ts';
import { paragraph, signed } from '../../kit/visitor.ts';
import { readStored, type StoredPart } from '../invariants.ts';
import type { Said } from './watch.ts';
import { topics } from './workflows.ts';
import type { World } from './world.ts';

const pages = ['https://example.com/', 'https://example.com/pricing', 'https://example.com/docs'];

/** No page is open for longer. */
const pageMs = 24 * 60 * 60 * 1_000;

/** A person who comes, writes, answers or not, and comes back. */
export class SimulatedVisitor {
  readonly name: string;
  readonly #world: World;
  readonly #random: Random;
  readonly #said: Said;
  #token = randomHex(32);
  readonly #ids = { visitor_id: randomUuid(), device: randomHex(32) };
  readonly #conversations: string[] = [];
  #count = 0;
  #isUser = false;
  #visitedAt = 0;

  constructor(world: World, random: Random, said: Said, name: string) {
    this.#world = world;
    this.#random = random;
    this.#said = said;
    this.name = name;
  }

  /** Comes to a page; signs in there, once in a while. */
  async visit(): Promise<string[]> {
    const { context } = this.#world;
    const signsIn = this.#isUser || this.#random.integer(1, 15) === 1;
    this.#isUser = signsIn;
    const user = signed({ user_id: this.name, email: `${this.name}@example.com` });
    const url = this.#random.pick(pages as [string, ...string[]]);
    const { token } = await ping(context, {
      ...this.#envelope(),
      ...this.#ids,
      page: { url, title: 'A page' },
      language: this.#random.pick(['en', 'de', 'ar']),
      ...(signsIn && { user }),
    });
    this.#token = token;
    this.#visitedAt = this.#world.clock.nowMs();
    return this.#conversations;
  }

  /** Does something in the messenger. */
  async act(): Promise<string[]> {
    if (this.#world.clock.nowMs() - this.#visitedAt > pageMs) await this.visit();
    const { integer } = this.#random;
    const id = this.#conversations.at(-1);
    if (id === undefined || integer(1, 20) === 1) return this.#start();
    const chance = integer(1, 100);
    if (chance <= 15) return this.#write(id);
    if (chance <= 20) return this.#order();
    const { parts } = await readStored(this.#world.context.database.db, id);
    const asked = parts.filter(({ details }) => details.prompt !== undefined);
    const open = asked.findLast(({ details }) => details.prompt?.state === 'open');
    const another = asked.length > 0 ? asked[integer(0, asked.length - 1)] : undefined;
    const question = chance <= 30 ? another : open;
    return question === undefined ? this.#write(id) : this.#answer(id, question);
  }

  async #start(): Promise<string[]> {
    const conversation_id = createUuid(this.#world.clock.nowMs());
    const comment = this.#newComment(`About ${this.#random.pick(topics)}`);
    await this.#twice(() =>
      startConversation(this.#world.context, {
        ...this.#envelope(),
        conversation_id,
        comment,
      }),
    );
    this.#conversations.push(conversation_id);
    this.#said.add(conversation_id, 'contact', comment);
    return [conversation_id];
  }

  async #write(id: string): Promise<string[]> {
    return this.#reply(id, this.#newComment(`More about ${this.#random.pick(topics)}`));
  }

  async #order(): Promise<string[]> {
    const id = createUuid(this.#world.clock.nowMs());
    await trackEvent(this.#world.context, { ...this.#envelope(), id, name: 'ordered' });
    return this.#conversations;
  }

  async #answer(id: string, { id: prompt_id, details: { prompt } }: StoredPart): Promise<string[]> {
    if (prompt === undefined) return [];
    const { integer, pick } = this.#random;
    const answer = (text: string, more: Omit<PromptAnswer, 'prompt_id'>) =>
      this.#reply(id, this.#newComment(text), { prompt_id, ...more });
    const [first, ...others] = prompt.options ?? [];
    if (prompt.kind === 'buttons' && first !== undefined) {
      const option = pick([first, ...others]);
      return answer(option.label, { option_id: option.id });
    }
    if (prompt.is_skippable === true && integer(1, 5) === 1) {
      return answer('Skip', { is_skipped: true });
    }
    const value = this.#valueFor(prompt.attribute);
    return answer(value, { value });
  }

  /** Mostly one that can be read. */
  #valueFor(attribute = ''): string {
    const { integer, pick } = this.#random;
    if (integer(1, 10) === 1) return 'what?';
    if (attribute === 'contact.email') return `${this.name}.${integer(1, 9)}@example.com`;
    if (attribute === 'company.size' || attribute.endsWith('budget')) {
      return pick(['1', '49', '50', '51', '5000']);
    }
    return `Lamps ${integer(1, 99)}`;
  }

  async #reply(
    conversation_id: string,
    comment: { id: string; blocks: ReturnType<typeof paragraph> },
    answer?: PromptAnswer,
  ): Promise<string[]> {
    const given = { ...comment, ...(answer && { answer }) };
    try {
      await this.#twice(() =>
        replyAsContact(this.#world.context, {
          ...this.#envelope(),
          conversation_id,
          comment: given,
        }),
      );
      this.#said.add(conversation_id, 'contact', comment);
    } catch (error) {
      const isExpected =
        answer !== undefined &&
        error instanceof RefusalError &&
        (error.kind === 'answer_invalid' || error.kind === 'prompt_over');
      if (!isExpected) throw error;
    }
    return [conversation_id];
  }

  /** An answer is lost once in a while, and asked for again under the same id. */
  async #twice(ask: () => Promise<unknown>): Promise<void> {
    await ask();
    if (this.#random.integer(1, 8) === 1) await ask();
  }

  #newComment(text: string) {
    this.#count += 1;
    const id = createUuid(this.#world.clock.nowMs());
    return { id, blocks: paragraph(`${text} (${this.name}, ${this.#count})`) };
  }

  #envelope() {
    return { app_id: 'demo', version: contractVersion, token: this.#token };
  }
}
