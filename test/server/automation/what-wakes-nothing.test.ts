import { describe, expect, test } from 'vitest';
import type { Definition } from '../../../src/contract/automation/definition.ts';
import { BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { errorOf } from '../../kit/http.ts';
import { useBots } from '../../kit/use-bots.ts';

const asksForName: Definition = {
  trigger: { on: 'conversation_started' },
  steps: [{ collect: { attribute: 'contact.name', text: 'A wonderful name?' } }],
};

describe.each(databaseKinds)('on %s', (kind) => {
  const bots = useBots(kind);
  const { arrive, conversationOf } = bots;

  test('W1 who is blocked answers no question, and their visits wake no workflow', async () => {
    await bots.desk.workflow('Asks', asksForName);
    const guest = await arrive();
    const { contact } = await conversationOf(guest);
    await bots.teammate.block(contact.id);
    await bots.desk.workflow('Visits', {
      trigger: { on: 'page_visited' },
      steps: [{ add_tag: 'Seen' }],
    });
    expect(errorOf(await guest.tryToAnswer('Ann')).kind).toBe('blocked');
    await guest.visitor.pingWith({ page: { url: 'https://example.com/other', title: 'Other' } });
    expect(await bots.teammate.contact(contact.id)).toMatchObject({ name: null, tag_ids: [] });
  });

  test('O4 a question is answered in its own conversation, by whom it was asked', async () => {
    await bots.desk.workflow('Asks', asksForName);
    const guest = await arrive();
    const { id } = await guest.question();
    const other = await arrive();
    const second = new BotGuest(guest.visitor);
    await second.start('Another');
    for (const stranger of [other, second]) {
      const answer = await stranger.send('Ann', { prompt_id: id, value: 'Ann' });
      expect(errorOf(answer).kind).toBe('prompt_over');
    }
    expect((await guest.question()).id).toBe(id);
  });

  test('T2 a conversation is found by what people have said in it, not by what bots say in every one', async () => {
    await bots.desk.workflow('Asks', asksForName);
    const guest = await arrive('About a windsock');
    expect(await bots.teammate.search('windsock')).toEqual([guest.id]);
    expect(await bots.teammate.search('wonderful')).toEqual([]);
  });
});
