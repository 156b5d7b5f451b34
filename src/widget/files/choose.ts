/** Has files chosen with the browser's own dialog, which on phones offers the camera too. Only while a press is fresh. */
export function chooseFiles(document: Document, onChosen: (files: readonly File[]) => void): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]));
  input.click();
}
