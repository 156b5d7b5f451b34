/** A message that somebody has sent, in the order in which they sent them. */
export interface Typed {
  writer: string;
  conversation: string;
  text: string;
}

/** What one side shows of a conversation, in its order. */
export interface Shown {
  side: string;
  conversation: string;
  texts: readonly string[];
}

export interface Difference {
  kind: 'lost' | 'repeated' | 'out of order' | 'never typed' | 'sides disagree';
  side: string;
  conversation: string;
  text: string;
  /** What should stand where an `out of order` one stands. */
  due?: string | undefined;
}

/**
 * How what is shown differs from what was typed: everything once, each writer's messages in the order of their writing, and on every side the same
 * order as on the first.
 */
export function compare(typed: readonly Typed[], shown: readonly Shown[]): Difference[] {
  const differences = shown.flatMap((side) => compareSide(typed, side));
  return differences.length > 0 ? differences : shown.flatMap((side) => disagree(shown, side));
}

function compareSide(typed: readonly Typed[], { side, conversation, texts }: Shown): Difference[] {
  const differ = (kind: Difference['kind'], text: string) => ({ kind, side, conversation, text });
  const expected = typed.filter((message) => message.conversation === conversation);
  const writerOf = new Map(expected.map(({ text, writer }) => [text, writer]));
  const present = new Set(texts);

  const lost = expected.filter(({ text }) => !present.has(text));
  const repeated = texts.filter((text, index) => texts.indexOf(text) !== index);
  const unknown = texts.filter((text) => !writerOf.has(text));
  const disordered = [...new Set(writerOf.values())].flatMap((writer): Difference[] => {
    const there = [...present].filter((text) => writerOf.get(text) === writer);
    const wanted = expected.filter((own) => own.writer === writer && present.has(own.text));
    const at = there.findIndex((text, index) => text !== wanted[index]?.text);
    const text = there[at];
    return text === undefined ? [] : [{ ...differ('out of order', text), due: wanted[at]?.text }];
  });
  return [
    ...lost.map(({ text }) => differ('lost', text)),
    ...repeated.map((text) => differ('repeated', text)),
    ...unknown.map((text) => differ('never typed', text)),
    ...disordered,
  ];
}

function disagree(shown: readonly Shown[], { side, conversation, texts }: Shown): Difference[] {
  const first = shown.find((other) => other.conversation === conversation);
  const at = texts.findIndex((text, index) => text !== first?.texts[index]);
  const text = texts[at];
  return text === undefined ? [] : [{ kind: 'sides disagree', side, conversation, text }];
}
