/** Whether files are being dragged. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** What is pasted as files: cells of a table come as words and as a picture of them, and are meant as words. */
export function pastedFiles({ clipboardData }: ClipboardEvent): File[] {
  const types = clipboardData?.types ?? [];
  const isText = types.includes('text/plain') && types.includes('text/html');
  return isText ? [] : [...(clipboardData?.files ?? [])];
}
