import type { Plugin, UserConfig } from 'vite';

/** JSX as calls of `h`, which takes children one by one without a word for them, and which the chunks are given in any case. */
export const elementJsx: NonNullable<UserConfig['oxc']> = {
  jsx: { runtime: 'classic', pragma: 'element', pragmaFrag: 'fragment' },
};

const code = "import { Fragment as fragment, h as element } from 'preact';";

/** What it is called by, in the files that have any. */
export function importElement(): Plugin {
  return {
    name: 'foyer:import-element',
    apply: 'build',
    enforce: 'pre',
    transform: (source, id) => (id.endsWith('.tsx') ? { code: code + source, map: null } : null),
  };
}
