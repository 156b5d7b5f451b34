import type { ShownTexts } from '../texts/texts.ts';

/** What is said of files and code in a thread. */
export const shownEn: ShownTexts = {
  copy: 'Copy',
  copied: 'Copied',
  openImage: 'Open image {name}',
  download: 'Download {name}',
};
