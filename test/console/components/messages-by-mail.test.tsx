import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Message } from '../../../src/console/components/message.tsx';
import type { MessageItem } from '../../../src/console/state/thread-items.ts';
import type { PartMail } from '../../../src/contract/console/part.ts';
import { renderInConsole } from '../kit.tsx';
import { mailId, objectId } from '../makers.ts';

afterEach(cleanup);

async function show(dmarc: PartMail['checks']['dmarc']) {
  const item: MessageItem = {
    kind: 'comment',
    position: 1,
    key: 'x',
    author: { kind: 'contact', id: objectId(5), name: 'Ada' },
    blocks: [{ type: 'paragraph', text: 'Hello' }],
    createdAt: 0,
    isFirst: true,
    receipt: undefined,
    problem: undefined,
    mail: { id: mailId(1), from: 'ada@example.com', checks: { spf: 'pass', dkim: 'none', dmarc } },
  };
  await renderInConsole(<Message item={item} />, { answers: {} });
  return screen.getByRole('link');
}

test.each([
  ['pass', 'By mail. Proven to be from ada@example.com'],
  ['fail', 'By mail. Says it is from ada@example.com, which is not so'],
  ['none', 'By mail. Says it is from ada@example.com, which nothing proves'],
  ['temperror', 'By mail. Says it is from ada@example.com, which nothing proves'],
] as const)(
  'M7 a message by mail says what %s of DMARC means, and leads to the mail',
  async (dmarc, name) => {
    const link = await show(dmarc);
    expect(link.textContent).toBe(name);
    expect(link.getAttribute('href')).toBe(`/console/settings/mail-log/${mailId(1)}`);
  },
);
