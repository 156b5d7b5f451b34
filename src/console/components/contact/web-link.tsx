import type { JSX } from 'preact';

interface Props {
  url: string;
  /** The address without its beginning, where there is none. */
  text?: string | undefined;
}

/** A browser has named the address: it is followed only where it leads to a web page. */
export function WebLink({ url, text }: Props): JSX.Element {
  const shown = text ?? url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  if (!/^https?:\/\//i.test(url)) return <bdi title={url}>{shown}</bdi>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={url} dir="auto">
      {shown}
    </a>
  );
}
