import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Mails as people's programs send them, from nora@example.org to hello@mail.example.com. */
export function mailPath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/mails/${name}.eml`, import.meta.url));
}

export function readMailFixture(name: string): Promise<Buffer> {
  return readFile(mailPath(name));
}
