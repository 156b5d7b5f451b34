import css from './files.css?inline';
import type { Files, FilesTools } from './types.ts';

/**
 * The one export of the files' chunk.
 * @example const files = createFiles(tools); files.show(block);
 */
export function createFiles({ addStyles }: FilesTools): Files {
  addStyles(css);
  return {
    show: () => undefined,
    openViewer() {},
    stop() {},
  };
}
