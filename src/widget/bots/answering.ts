import type { Part } from '../../contract/part.ts';
import type { Prompt, PromptAnswer } from '../../contract/prompt.ts';
import { isPlainlyWrong } from './is-plainly-wrong.ts';
import { showAnswer } from './show-answer.ts';
import { toStand, type Stand } from './stand.ts';
import type { BotTexts } from '../texts/bot-texts.ts';
import type { Bots, BotsTools } from './types.ts';

type Tools = Pick<
  BotsTools,
  'bridge' | 'composer' | 'conversations' | 'effect' | 'locale' | 'outgoing' | 'signal'
>;

/** What is asked, and what becomes of it. The id of a question is that of the part that asks. */
export interface Answering extends Pick<Bots, 'answered' | 'stop'> {
  standOf(part: Part): Stand;
  /** Whether a message of the visitor's says the same. */
  isSaid(part: Part, answer: string): boolean;
  /** Another answer is being given in the place of one. */
  isEditing(id: string): boolean;
  /** What is wrong with what was typed. */
  problemOf(id: string): string | undefined;
  /** What is being typed. */
  textOf(part: Part): string;
  write(id: string, text: string): void;
  /** Gives what is typed as the answer. @returns whether it may be one */
  submit(part: Part): boolean;
  choose(part: Part, optionId: string): void;
  skip(part: Part): void;
  edit(part: Part): void;
  cancel(id: string): void;
}

/** How a question stood when it was answered here. */
type Former = Pick<Prompt, 'state' | 'answer'>;

export function createAnswering(tools: Tools, texts: BotTexts): Answering {
  const { bridge, composer, conversations, locale, outgoing } = tools;
  const problems = tools.signal<ReadonlyMap<string, string>>(new Map());
  const editing = tools.signal<ReadonlySet<string>>(new Set());
  const formers = new Map<string, Former>();
  /** Answers that the server has taken. */
  const taken = tools.signal<ReadonlyMap<string, PromptAnswer>>(new Map());

  function say(id: string, problem: string | undefined): void {
    const next = new Map(problems.peek());
    if (problem === undefined) next.delete(id);
    else next.set(id, problem);
    problems.value = next;
  }
  function setEditing(id: string, isEditing: boolean): void {
    const next = new Set(editing.peek());
    if (isEditing) next.add(id);
    else next.delete(id);
    editing.value = next;
  }
  function find(conversationId: string, id: string): Part | undefined {
    return conversations.threads
      .peek()
      .get(conversationId)
      ?.parts.find((part) => part.id === id);
  }
  /** On its way, or taken and not to be seen in the question yet. */
  function givenTo({ id, prompt }: Part): PromptAnswer | undefined {
    const sent = outgoing.outgoing.value.findLast(
      ({ comment, state }) => comment.answer?.prompt_id === id && state !== 'refused',
    );
    if (sent !== undefined) return sent.comment.answer;
    const former = formers.get(id);
    const isAsBefore = former?.state === prompt?.state && former?.answer === prompt?.answer;
    return isAsBefore ? taken.value.get(id) : undefined;
  }
  function send({ id, conversation_id, prompt }: Part, answer: object): void {
    const given: PromptAnswer = { prompt_id: id, ...answer };
    const value = given.option_id ?? given.value;
    const text = value === undefined || !prompt ? texts.skipped : showAnswer(prompt, value, locale);
    say(id, undefined);
    setEditing(id, false);
    if (prompt !== undefined) formers.set(id, prompt);
    outgoing.send(conversation_id, [{ type: 'paragraph', text }], { answer: given });
  }
  function canAnswer(part: Part): boolean {
    return standOf(part).is === 'asked' || editing.peek().has(part.id);
  }
  function standOf(part: Part): Stand {
    return part.prompt === undefined ? { is: 'over' } : toStand(part.prompt, givenTo(part));
  }

  // What was being typed is no use to anybody once it is answered.
  const stop = tools.effect(() => {
    for (const { parts } of conversations.threads.value.values()) {
      for (const part of parts) {
        const isUseless =
          composer.drafts.value.has(part.id) &&
          part.prompt?.state !== 'open' &&
          !editing.value.has(part.id) &&
          givenTo(part) === undefined;
        if (isUseless) composer.write(part.id, '');
      }
    }
  });

  function isSaid({ id, conversation_id, position }: Part, answer: string): boolean {
    const { parts = [] } = conversations.threads.value.get(conversation_id) ?? {};
    const bodies = [
      ...parts.filter(({ author, position: at }) => author.kind === 'contact' && at > position),
      ...outgoing.outgoing.value.flatMap(({ comment }) =>
        comment.answer?.prompt_id === id ? [comment] : [],
      ),
    ];
    return bodies.some(
      ({ blocks: [block] }) =>
        block?.type === 'paragraph' && block.text.toLowerCase() === answer.toLowerCase(),
    );
  }

  return {
    standOf,
    isSaid,
    isEditing: (id) => editing.value.has(id),
    problemOf: (id) => problems.value.get(id),
    textOf: ({ id }) => composer.drafts.value.get(id) ?? '',
    write(id, text) {
      composer.write(id, text);
      say(id, undefined);
    },
    submit(part) {
      const { id, prompt } = part;
      const type = prompt?.type ?? 'text';
      const value = (composer.drafts.peek().get(id) ?? '').trim();
      if (value === '') say(id, texts.missing);
      else if (isPlainlyWrong(type, value)) say(id, texts.invalid[type]);
      else if (canAnswer(part)) send(part, { value });
      return !problems.peek().has(id);
    },
    choose(part, optionId) {
      const isButton = part.prompt?.kind === 'buttons';
      if (canAnswer(part)) send(part, isButton ? { option_id: optionId } : { value: optionId });
    },
    skip(part) {
      if (canAnswer(part)) send(part, { is_skipped: true });
    },
    edit({ id, prompt }) {
      setEditing(id, true);
      composer.write(id, prompt?.answer ?? '');
    },
    cancel(id) {
      setEditing(id, false);
      say(id, undefined);
    },
    async answered(conversationId, answer, problem) {
      const { prompt_id: id, value } = answer;
      // The next page may have sent it, which has not looked into the conversation.
      if (find(conversationId, id) === undefined) await conversations.readThread(conversationId);
      const prompt = find(conversationId, id)?.prompt;
      if (prompt === undefined) return;
      if (problem === undefined) {
        taken.value = new Map(taken.peek()).set(id, answer);
        if (prompt.attribute === 'contact.email' && value) bridge.onUserEmailSupplied?.();
      } else if (problem === 'answer_invalid') {
        if (value) composer.write(id, value);
        if (prompt.state !== 'open') setEditing(id, true);
        say(id, texts.invalid[prompt.type ?? 'text']);
      }
    },
    stop,
  };
}
