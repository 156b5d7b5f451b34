import type { Plural } from './plural.ts';

/** Every sentence that a visitor reads where files are attached, or looked at. `{name}` is a file's. */
export interface FileTexts {
  /** What is about to be sent, as a list. */
  tray: string;
  /** Over the conversation, while a file is dragged over it. */
  drop: string;
  /** What a file may weigh at most: `{limit}` is a size with its unit. */
  limit: string;
  /** What a picture from the clipboard is called, without an ending. */
  pasted: string;
  uploading: string;
  /** Said once, when it is done. */
  attached: string;
  waiting: string;
  failed: string;
  /** A picture has been made smaller. */
  reduced: string;
  remove: string;
  cancel: string;
  retry: string;
  tooLarge: string;
  /** A person has sent as much as they may within a day. */
  tooMuch: string;
  tooMany: Plural;
  empty: string;
  notAccepted: string;
  /** The pictures of a conversation, one at a time, in the whole window. */
  viewer: string;
  closeViewer: string;
  previous: string;
  next: string;
  zoomIn: string;
  zoomOut: string;
  /** Which of how many. */
  position: string;
  unavailable: string;
}
