import type { EmojiData } from '../../contract/messenger/emoji.ts';

const timeoutMs = 20_000;

/** The emoji, named in a language. Not with `fetch`, of which pages have versions of their own that may never answer. */
export function fetchEmoji(origin: string, language: string): Promise<EmojiData> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${origin}/messenger/emoji?language=${encodeURIComponent(language)}`);
    request.responseType = 'json';
    request.timeout = timeoutMs;
    request.addEventListener('loadend', () => {
      const data = request.response as EmojiData | null;
      if (request.status === 200 && data) resolve(data);
      else reject(new Error('The emoji cannot be had.'));
    });
    request.send();
  });
}
