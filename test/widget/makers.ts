import type { Author } from '../../src/contract/author.ts';
import type { ParagraphBlock } from '../../src/contract/block.ts';
import type { Conversation } from '../../src/contract/messenger/conversation.ts';
import type { Part } from '../../src/contract/part.ts';

/** Noon of an ordinary day. */
export const noonMs = Date.UTC(2026, 0, 15, 12);

export const visitor: Author = { kind: 'contact', id: 'c'.repeat(24), name: 'Amber Otter' };
export const maya: Author = { kind: 'teammate', id: 'a'.repeat(24), name: 'Maya' };
export const operator: Author = { kind: 'bot', id: '0'.repeat(24), name: 'Operator' };
export const omar: Author = { kind: 'teammate', id: 'b'.repeat(24), name: 'Omar' };

/** An id as clients make them: the same number is the same id. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function paragraph(text: string): ParagraphBlock[] {
  return [{ type: 'paragraph', text }];
}

/** A teammate's comment, one minute after the part before it. */
export function createPart(position: number, more: Partial<Part> = {}): Part {
  return {
    id: idOf(1_000 + position),
    conversation_id: idOf(1),
    position,
    kind: 'comment',
    author: maya,
    blocks: paragraph(`Part ${position}`),
    created_at: noonMs + position * 60_000,
    ...more,
  };
}

export function createParts(from: number, to: number): Part[] {
  return Array.from({ length: to - from + 1 }, (_, index) => createPart(from + index));
}

export function createConversation(more: Partial<Conversation> = {}): Conversation {
  return {
    id: idOf(1),
    state: 'open',
    created_at: noonMs,
    updated_at: noonMs + 60_000,
    last_position: 1,
    contact_read_position: 0,
    teammate_read_position: 0,
    unread_count: 1,
    last_comment: createPart(1),
    teammate: maya,
    ...more,
  };
}
