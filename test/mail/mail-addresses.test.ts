import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounceAddress, readRecipient, replyAddress } from '../../src/server/mail/mail-address.ts';
import { readMailToken, signMailToken } from '../../src/server/mail/mail-token.ts';

const signing = { secret: 'a secret of the workspace', domain: 'mail.example.com' };
const from = 'help@example.com';
const mailId = '0198c0de-1111-7222-8333-444455556666';

test('M7 an address to answer to leads to its mail, also in capitals', () => {
  const address = replyAddress(signing, mailId);
  expect(readRecipient(signing, from, address)).toEqual({ kind: 'reply', mailId });
  expect(readRecipient(signing, from, address.toUpperCase())).toEqual({ kind: 'reply', mailId });
});

test('M7 it fits into an address, whose first part has 64 characters at most', () => {
  expect(replyAddress(signing, mailId).split('@')[0]?.length).toBeLessThanOrEqual(64);
});

test('M7 what opens one thing opens no other', () => {
  const address = bounceAddress(signing, mailId);
  expect(readRecipient(signing, from, address)).toEqual({ kind: 'bounce', mailId });
  expect(readRecipient(signing, from, address.replace(/^b/, 'r'))).toBeUndefined();
  const token = signMailToken(signing.secret, 'unsubscribe', mailId);
  expect(readMailToken(signing.secret, 'continue', token)).toBeUndefined();
});

test('V6 an address that was forged is nobody’s, whatever letter is changed', () => {
  const token = signMailToken(signing.secret, 'reply', mailId);
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters), (index, letter) => {
      fc.pre(token[index] !== letter);
      const forged = token.slice(0, index) + letter + token.slice(index + 1);
      expect(readMailToken(signing.secret, 'reply', forged)).toBeUndefined();
    }),
  );
});

test('V6 another workspace’s signature, another domain and any other address are nobody’s', () => {
  const other = { ...signing, secret: 'another secret' };
  expect(readRecipient(other, from, replyAddress(signing, mailId))).toBeUndefined();
  const elsewhere = { ...signing, domain: 'elsewhere.example' };
  expect(readRecipient(signing, from, replyAddress(elsewhere, mailId))).toBeUndefined();
  for (const address of ['', '@', 'r-@mail.example.com', 'somebody@mail.example.com']) {
    expect(readRecipient(signing, from, address)).toBeUndefined();
  }
});

test('V5 the sender’s own address takes mail that answers none', () => {
  expect(readRecipient(signing, from, 'Help@Example.com')).toEqual({ kind: 'inbox' });
});
