/** Who does what happens by itself. */
export const bot = { author_kind: 'bot', author_id: '0'.repeat(24) } as const;
