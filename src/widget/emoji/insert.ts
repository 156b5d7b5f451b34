/** Puts a text where the caret is, in the place of what is selected, as if it were typed. @returns whether it fits */
export function insert(field: HTMLTextAreaElement, text: string): boolean {
  const { selectionStart, selectionEnd, value, maxLength } = field;
  const length = value.length - (selectionEnd - selectionStart) + text.length;
  if (maxLength >= 0 && length > maxLength) return false;
  field.setRangeText(text, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  return true;
}
