import { PieceModel } from './models/piece-model.ts';
import type { Emoji } from './emoji/types.ts';
import type { Files } from './files/types.ts';
import type { GivenTools } from './messenger-context.ts';
import type { Notices } from './notices/types.ts';
import type { ThreadExtras } from './thread/types.ts';

/** How what is fetched on use is fetched, and made. */
export interface PieceLoaders {
  loadNotices: (tools: GivenTools) => Promise<Notices>;
  loadFiles: (tools: GivenTools) => Promise<Files>;
  loadExtras: (tools: GivenTools) => Promise<ThreadExtras>;
  loadEmoji: (tools: GivenTools) => Promise<Emoji>;
}

/** What is fetched on use, and needs nothing but the messenger as it is. @param tools as of the moment in which it is made */
export function createPieces(load: PieceLoaders, tools: () => GivenTools) {
  const notices = new PieceModel(() => load.loadNotices(tools()));
  const files = new PieceModel(() => load.loadFiles(tools()));
  const extras = new PieceModel(() => load.loadExtras(tools()));
  const emoji = new PieceModel(() => load.loadEmoji(tools()));
  return {
    pieces: { notices, files, extras, emoji },
    stop() {
      notices.stop((known) => known.stop());
      files.stop((known) => known.stop());
      extras.stop((known) => known.stop());
      for (const piece of [notices, files, extras, emoji]) piece[Symbol.dispose]();
    },
  };
}
