import type { Plural } from './plural.ts';

/** Every sentence that a visitor reads where the messenger is closed and something has come in. */
export interface NoticeTexts {
  /** Where they stand, for those who hear it. */
  notices: string;
  /** A preview, which opens its conversation. */
  openFrom: string;
  dismiss: string;
  dismissAll: string;
  /** In the title of a tab in the background. */
  title: Plural;
  soundOn: string;
  soundOff: string;
}
