import type { KeptMessage } from '../../src/writing/kept.ts';
import type { OutgoingMessage } from '../../src/writing/outgoing.ts';
import { idOf, noonMs, paragraph } from '../widget/makers.ts';

/** `a1` is a message of conversation a, with its name for id and text. */
export function createKept(name: string, more: Partial<KeptMessage> = {}): KeptMessage {
  return {
    type: 'message',
    conversationId: idOf(name.charCodeAt(0)),
    kind: 'comment',
    comment: { id: name, blocks: paragraph(name) },
    closes: false,
    createdAt: noonMs,
    writer: undefined,
    refusal: undefined,
    ...more,
  };
}

export function createOutgoing(name: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const { type: _type, refusal: problem, ...message } = createKept(name);
  return { ...message, problem, state: 'waiting', attempts: 0, isKept: false, ...more };
}
