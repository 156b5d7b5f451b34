/** A text of the page's as the server takes it: what is too long, or holds the one character that it cannot keep, is no reason to be without a messenger. */
export function cut(text: unknown, longest = 65_536): string {
  return `${text as string}`.replaceAll('\0', '').slice(0, longest);
}
