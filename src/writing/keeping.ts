import type { Alone } from './alone.ts';
import type { Disk, Seal } from './keep.ts';

/** How the browser keeps what outlives the page. */
export interface Keeping {
  /** Undefined where nothing may be kept. */
  disk: Disk | undefined;
  /** One tab at a time. */
  alone: Alone;
  /** What only whoever has this secret opens. */
  sealFor(secret: string): Seal;
}
