import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '../ports.ts';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Argon2id is the library's default. */
const owaspCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function createArgon2Passwords(cost = owaspCost): PasswordHasher {
  const nobodysHash = hash('nobody', cost);
  return {
    hash: (password) => hash(password, cost),
    async verify(passwordHash, password) {
      const isRight = await verify(passwordHash ?? (await nobodysHash), password);
      return isRight && passwordHash !== undefined;
    },
  };
}
