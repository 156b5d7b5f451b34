/** A text without halves of characters: by way of UTF-8, in which there are none. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
