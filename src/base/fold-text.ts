/**
 * Text as it is compared: without regard to case and to how it was typed. Unicode's compatibility caseless match, with the Turkish letters made one:
 * `STRASSE` is `Straße`, `ΟΔΟΣ` is `οδος`, `İ`, `I` and `ı` are `i`, full width is half width. What is stored folded has been through this function as
 * well, so that a database has nothing to decide: what it answers may not change without a migration.
 */
export function foldText(text: string): string {
  if (text.length < longText) return fold(text);
  if (memo.text !== text) {
    memo.folded = fold(text);
    memo.text = text;
  }
  return memo.folded;
}

/** A thousand rules ask for the same message or page, one after the other. Nobody else can tell that it is remembered. */
const memo = { text: '', folded: '' };
const longText = 16;

function fold(text: string): string {
  let isLower = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f || code === 0) return foldUnicode(text);
    if (code >= 65 && code <= 90) isLower = false;
  }
  return isLower ? text : text.toLowerCase();
}

function foldUnicode(text: string): string {
  return (
    text
      .normalize('NFKC')
      // `ẞ` has to become `ß` before that becomes `SS`.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      // What is final in one word stands in the middle of another.
      .replaceAll('ς', 'σ')
      .replaceAll('i\u0307', 'i')
      .normalize('NFKC')
      .replaceAll(unstorable, '\uFFFD')
  );
}

/** NUL and halves of a character: PostgreSQL cannot keep them. */
// eslint-disable-next-line no-control-regex
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
