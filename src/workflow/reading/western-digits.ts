/** Where the tens of digits begin that people type beside ours: Arabic, and Persian and Urdu. */
const zeros = [0x06_60, 0x06_f0];

/** The same text with the digits 0 to 9. */
export function toWesternDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((one) => code >= one && code <= one + 9) ?? code;
    return String(code - zero);
  });
}
