import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FakeServer } from '../fake-server.ts';
import { press, renderMessenger } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);

test('O4 an answer stands there once, as the message that it was; how it was understood is told where that is something else', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const asked = { kind: 'input', state: 'open', type: 'phone', label: 'Phone number' } as const;
  const promptId = server.botSays(id, 'Where can we call you?', asked);
  renderMessenger({ server, view: { name: 'conversation', conversationId: id } });
  const log = within(screen.getByRole('log', { name: 'Conversation' }));
  fireEvent.input(await log.findByRole('textbox', { name: 'Phone number' }), {
    target: { value: '+351 912 345 678' },
  });
  press('Submit');
  await log.findByRole('button', { name: 'Edit: Phone number' });
  expect(log.getAllByText('+351 912 345 678')).toHaveLength(1);
  expect(log.queryByText('Your answer:')).toBeNull();
  const answer = '+351912345678';
  server.settle(id, promptId, { state: 'answered', answer, is_correctable: true });
  await log.findByText(answer, { selector: '.prompt-value' });
});
