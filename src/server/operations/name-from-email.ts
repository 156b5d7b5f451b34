/** “Jane Doe” for `jane.doe@example.com`: what a teammate is called until they say otherwise. */
export function nameFromEmail(email: string): string {
  const [localPart = email] = email.split('@');
  return localPart
    .split(/[._+-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
