/** Puts a text on the clipboard: by the browser's own way, or where the page may not, as if it had been selected and copied. */
export async function copyText(text: string, beside: HTMLElement): Promise<void> {
  const { navigator } = beside.ownerDocument.defaultView ?? globalThis;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = beside.ownerDocument.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.className = 'unseen';
    beside.after(field);
    field.select();
    beside.ownerDocument.execCommand('copy');
    field.remove();
    beside.focus();
  }
}
