import { expect, test } from 'vitest';
import { maybeOperator, operator } from './kit/operator.ts';
import { facts, play } from './kit/play.ts';

const ask = `
  visitor: Hi
  bot: Where can we reach you if you leave? You get the answer here and by email. (email)`;

test('V3 whose address nobody knows is asked for it, and it is kept', () => {
  play(
    operator({}),
    `${ask}
    visitor answers: ANN@heron.example
    saved: contact.email "ann@heron.example"
    prompt: answered ann@heron.example
    bot: Thank you. The answer will be here, and in your inbox if you leave.
    end: completed
    `,
  );
});

test('V3 who declines is told that the answer waits in the messenger', () => {
  play(
    operator({}),
    `${ask}
    visitor skips
    prompt: skipped
    bot: Thank you. The answer will be here.
    end: completed
    `,
  );
});

test('V3 what is no address leaves the question open', () => {
  play(
    operator({}),
    `${ask}
    visitor answers: ann at heron
    visitor answers: ann@heron.example
    saved: contact.email "ann@heron.example"
    prompt: answered ann@heron.example
    bot: Thank you. The answer will be here, and in your inbox if you leave.
    end: completed
    `,
  );
});

test('V3 whose address is known is not asked, and neither is who is known to the site', () => {
  for (const contact of [
    { isAnonymous: true, hasEmail: true },
    { isAnonymous: false, hasEmail: false },
  ]) {
    expect(maybeOperator({ situation: { contact } })).toBeUndefined();
  }
  expect(maybeOperator({ settings: { email_prompt: { on: false } } })).toBeUndefined();
});

test('V3 where no mail can be sent, no text promises it', () => {
  play(
    operator({}),
    `
    visitor: Hi
    bot: What is your email address? (email)
    visitor answers: ann@heron.example
    saved: contact.email "ann@heron.example"
    prompt: answered ann@heron.example
    bot: Thank you. The answer will be here.
    end: completed
    `,
    { listening: { hasMail: false } },
  );
});

test('V3 O9 an address that nobody leaves in time is not asked for any longer', () => {
  play(
    operator({ abandon_after_s: 120 }),
    `${ask}
    119 seconds pass
    1 seconds pass
    prompt: over
    end: abandoned
    `,
  );
});

test('O8 the prompt is in the language of the person', () => {
  play(
    operator({}),
    `
    visitor: مرحبا
    bot: كيف نصل إليك إذا غادرت؟ سيصلك الرد هنا وبالبريد الإلكتروني. (email)
    visitor skips
    prompt: skipped
    bot: شكرًا لك. ستجد الرد هنا.
    end: completed
    `,
    { facts: { ...facts, contact: { role: 'lead', language: 'ar-EG' } } },
  );
});
