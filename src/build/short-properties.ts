import type { Plugin } from 'vite';

/** In what is read of one, in what declares one, and in what a script sets. */
const property =
  /(?<=var\()--[a-z][a-z-]{2,}|(?<=[{;])--[a-z][a-z-]{2,}(?=:)|(?<=["'`])--[a-z][a-z-]{2,}(?=["'`])/g;

/**
 * Gives the messenger's custom properties names of three letters. They are its own, for they live in its shadow root; each has the same in every chunk
 * and of every build, because a chunk may meet a messenger that is older than itself.
 */
export function shortProperties(): Plugin {
  return {
    name: 'foyer:short-properties',
    apply: 'build',
    generateBundle(_options, bundle) {
      const taken = new Map<string, string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(property, (name) => {
          const short = shorten(name);
          const other = taken.get(short) ?? name;
          if (other !== name)
            throw new Error(`${name} and ${other} are both ${short}: rename one.`);
          taken.set(short, name);
          return short;
        });
      }
    },
  };
}

function shorten(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 131 + letter.charCodeAt(0)) % 36 ** 3;
  return `--${sum.toString(36).padStart(3, '0')}`;
}
