/** One emoji: a flag, a key, or a picture with its skin, and what is joined to it. */
const emoji =
  /^(?:(?:\p{RI}{2}|[#*\d]\ufe0f?\u20e3|(?:(?!\p{RI})\p{EPres}|\p{ExtPict}(?=[\ufe0f\p{EMod}]))[\ufe0f\p{EMod}\u{e0020}-\u{e007f}]*(?:\u200d\p{ExtPict}[\ufe0f\p{EMod}]*)*)\s*){1,3}$/u;

/** Whether a text is one, two or three emoji and nothing else: what is said with them alone may be large. */
export function isEmojiOnly(text: string): boolean {
  return emoji.test(text);
}
