import type { Notices } from '../../src/widget/notices/types.ts';

/** Where it is of no matter how somebody hears of something new. */
export function noNotices(): Promise<Notices> {
  return Promise.reject(new Error('Nobody is told.'));
}
