/** Files cannot be had: messages are plain. */
export async function noFiles(): Promise<never> {
  throw new Error('The files cannot be had.');
}
