import Type, { type Static } from 'typebox';
import { ClientId } from './identifiers.ts';
import { StorableText } from './storable-text.ts';

/** How an answer is read, and what it is asked with. */
export const AnswerType = Type.Union([
  Type.Literal('text'),
  Type.Literal('email'),
  Type.Literal('phone'),
  Type.Literal('number'),
  Type.Literal('list'),
  Type.Literal('boolean'),
  Type.Literal('date'),
  Type.Literal('url'),
]);
export type AnswerType = Static<typeof AnswerType>;

/** What a bot asks with its message. */
export const Prompt = Type.Object({
  /** buttons: one of the options is pressed. input: something is typed or chosen. */
  kind: Type.Union([Type.Literal('buttons'), Type.Literal('input')]),
  /** open: waits for an answer. over: nobody asks any more. */
  state: Type.Union([
    Type.Literal('open'),
    Type.Literal('answered'),
    Type.Literal('skipped'),
    Type.Literal('over'),
  ]),
  /** Of buttons, and of an input of the type `list` or `boolean`. */
  options: Type.Optional(Type.Array(Type.Object({ id: Type.String(), label: Type.String() }))),
  type: Type.Optional(AnswerType),
  /** What is asked for, such as `contact.email`: names the field and says what a browser may fill in by itself. */
  attribute: Type.Optional(Type.String()),
  /** The field's name, in the person's language where Foyer knows one. */
  label: Type.Optional(Type.String()),
  is_skippable: Type.Optional(Type.Boolean()),
  /** As it was understood; of buttons the id of the option. */
  answer: Type.Optional(Type.String()),
  /** Whether another answer may still be given in the place of this one. */
  is_correctable: Type.Optional(Type.Boolean()),
});
export type Prompt = Static<typeof Prompt>;

/**
 * With a comment of the person: it answers what a bot has asked. The comment's text is what the thread shows of it. What cannot be read as such an
 * answer is refused as `answer_invalid`, and a question that has been answered elsewhere as `prompt_over`; neither writes anything.
 */
export const PromptAnswer = Type.Object(
  {
    /** The id of the part that asks. */
    prompt_id: ClientId,
    /** One of these three. */
    option_id: Type.Optional(Type.String({ maxLength: 64 })),
    value: Type.Optional(StorableText({ minLength: 1, maxLength: 2_000 })),
    is_skipped: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);
export type PromptAnswer = Static<typeof PromptAnswer>;
