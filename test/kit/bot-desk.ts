import { wordsOfAll } from '../../src/contract/words-of.ts';
import { must } from '../../src/base/must.ts';
import { createUuid } from '../../src/base/uuid.ts';
import type { Definition } from '../../src/contract/automation/definition.ts';
import type { ConsolePart } from '../../src/contract/console/part.ts';
import type {
  AutomationSettings,
  ConversationAutomation,
  EditAutomationRequest,
  Workflow,
} from '../../src/contract/console/automation.ts';
import type { Team } from '../../src/contract/console/teams.ts';
import type { WriteAnswer } from '../../src/contract/messenger/write.ts';
import type { Part } from '../../src/contract/part.ts';
import type { PromptAnswer } from '../../src/contract/prompt.ts';
import { succeed, type Answer } from './http.ts';
import type { Teammate } from './teammate.ts';
import { paragraph, type Visitor } from './visitor.ts';

/** What an owner sets up for bots. */
export class BotDesk {
  readonly owner: Teammate;

  constructor(owner: Teammate) {
    this.owner = owner;
  }

  async set(change: EditAutomationRequest): Promise<AutomationSettings> {
    return succeed(await this.owner.request('PATCH', 'automation', change));
  }

  async read(): Promise<AutomationSettings> {
    return succeed(await this.owner.request('GET', 'automation'));
  }

  async operator(change: Partial<AutomationSettings['operator']>): Promise<void> {
    const { operator } = await this.read();
    await this.set({ operator: { ...operator, ...change } });
  }

  async team(name: string): Promise<Team> {
    const team = { name, distribution: 'manual', teammate_ids: [] };
    return succeed(await this.owner.request('POST', 'teams', team));
  }

  /** A workflow that is live. */
  async workflow(name: string, definition: Definition): Promise<Workflow> {
    const made = succeed(
      await this.owner.request<Workflow>('POST', 'workflows', { name, definition }),
    );
    return succeed(await this.owner.request('PATCH', `workflows/${made.id}`, { state: 'live' }));
  }

  async removeAll(): Promise<void> {
    const { workflows } = succeed(
      await this.owner.request<{ workflows: Workflow[] }>('GET', 'workflows'),
    );
    for (const { id } of workflows) succeed(await this.owner.request('DELETE', `workflows/${id}`));
  }

  async trace(conversationId: string): Promise<ConversationAutomation> {
    const path = `conversations/${conversationId}/automation`;
    return succeed(await this.owner.request('GET', path));
  }

  /** What was said and done in a conversation, a line each, as teammates see it. */
  async transcript(conversationId: string): Promise<string[]> {
    const { parts } = await this.owner.thread(conversationId);
    return parts.map(toLine);
  }
}

function toLine({ kind, author, blocks, assignee, prompt }: ConsolePart): string {
  const text = wordsOfAll(blocks).replaceAll('\n', ' ');
  if (kind === 'comment') return `${author.kind}: ${text}${toAsked(prompt)}`;
  if (kind === 'assignment') return `${author.kind} assigns to ${assignee?.kind}`;
  return `${author.kind} ${kind}${text === '' ? '' : `: ${text}`}`;
}

function toAsked(prompt: ConsolePart['prompt']): string {
  if (prompt === undefined) return '';
  const { state, answer, attribute, options = [] } = prompt;
  const what = attribute ?? options.map(({ label }) => label).join(' | ');
  return ` [${what}: ${state}${answer === undefined ? '' : ` ${answer}`}]`;
}

/** A person who answers bots. */
export class BotGuest {
  readonly visitor: Visitor;
  id = '';
  #parts: Part[] = [];

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  async start(text: string): Promise<WriteAnswer> {
    const answer = await this.visitor.start(text);
    this.id = answer.conversation.id;
    return this.#take(answer);
  }

  async write(text: string): Promise<WriteAnswer> {
    return this.#take(await this.visitor.reply(this.id, text));
  }

  /** The question that waits. */
  async question(): Promise<Part> {
    const { parts } = await this.visitor.thread(this.id);
    return must(
      parts.findLast(({ prompt }) => prompt?.state === 'open'),
      'a question that waits',
    );
  }

  async press(label: string): Promise<WriteAnswer> {
    const { id, prompt } = await this.question();
    const option = must(
      prompt?.options?.find((one) => one.label === label),
      `the option ${label}`,
    );
    return succeed(await this.send(label, { prompt_id: id, option_id: option.id }));
  }

  async answer(value: string): Promise<WriteAnswer> {
    return succeed(await this.tryToAnswer(value));
  }

  async tryToAnswer(value: string): Promise<Answer<WriteAnswer>> {
    const { id } = await this.question();
    return this.send(value, { prompt_id: id, value });
  }

  async skip(): Promise<WriteAnswer> {
    const { id } = await this.question();
    return succeed(await this.send('Skip', { prompt_id: id, is_skipped: true }));
  }

  /** An answer as it is, whatever comes of it. */
  send(
    text: string,
    answer: PromptAnswer,
    id = createUuid(Date.now()),
  ): Promise<Answer<WriteAnswer>> {
    const comment = { id, blocks: paragraph(text), answer };
    return this.visitor.post('conversations/reply', { conversation_id: this.id, comment });
  }

  /** All that has been answered to their requests, in order. */
  get heard(): readonly Part[] {
    return this.#parts;
  }

  #take(answer: WriteAnswer): WriteAnswer {
    this.#parts.push(answer.part, ...(answer.more ?? []));
    return answer;
  }
}
