/**
 * An email as identities are compared: `A` is `a`, and no other letter is another one. Unicode's lower case makes a plain `k` of the Kelvin sign, and
 * whoever owned the one address would be taken for the owner of the other.
 */
export function foldEmail(email: string): string {
  return email.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
