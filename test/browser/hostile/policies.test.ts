import { expect, test } from 'vitest';
import { useHostileVisit } from '../../kit/hostile-visit.ts';

const visit = useHostileVisit();

test.each([
  ['names scripts by nonce and the server, and allows no markup', 'strict-policy'],
  ['trusts what a trusted script loads', 'strict-dynamic'],
])('S3 a policy that %s needs no exception for the messenger', async (_what, file) => {
  await visit.goTo(`${file}.html`);
  await visit.talk(`Under ${file}`);
  expect(await visit.page.evaluate('violations')).toEqual([]);
  expect(visit.uncaught).toEqual([]);
});
