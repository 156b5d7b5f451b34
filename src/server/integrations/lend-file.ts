import { randomUUID } from 'node:crypto';
import { copyFile, link, rm } from 'node:fs/promises';
import type { LendFile } from '../mail/incoming/read-mail.ts';

/** A second name of the same file where the disk has that, which costs nothing; else a copy. */
export const lendFile: LendFile = async (path, use) => {
  const lent = `${path}-${randomUUID()}`;
  try {
    await link(path, lent).catch(() => copyFile(path, lent));
    await use(lent);
  } finally {
    await rm(lent, { force: true });
  }
};
