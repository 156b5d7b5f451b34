import { snippet } from '../../test/kit/host-page.ts';

/** A page with and one without the widget, otherwise the same. */
export interface Pair {
  what: string;
  html(script: string): string;
}

const items = Array.from({ length: 5_000 }, (_, at) => `<li><a href="#${at}">Lamp ${at}</a></li>`);
/** A third of every frame is gone. */
const busy = `setInterval(function(){var end=performance.now()+5;while(performance.now()<end);},16);`;

export const pairs: readonly Pair[] = [
  {
    what: 'an empty page',
    html: (script) =>
      `<!doctype html><html lang="en"><head><title>A shop</title></head><body><h1>A shop</h1>${script}</body></html>`,
  },
  {
    what: 'a heavy page',
    html: (script) =>
      `<!doctype html><html lang="en"><head><title>A shop</title></head><body><h1>A shop</h1><script>${busy}</script><ul>${items.join('')}</ul>${script}</body></html>`,
  },
];

export function withFoyer(serverUrl: string): string {
  return `<script>window.intercomSettings={app_id:'demo'};${snippet(serverUrl)}</script>`;
}

/** Something has to stand there, as the snippet looks for the first script. */
export const withoutFoyer = '<script>window.isWithout=true</script>';
