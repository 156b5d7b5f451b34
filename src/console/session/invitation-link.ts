const secretPattern = /^#[0-9a-f]{64}$/;

/**
 * Takes the secret of an invitation out of the address, where it would stay in the history and be seen over a shoulder.
 * @returns undefined where there is none
 */
export function takeInvitationSecret({ location, history }: Window): string | undefined {
  const { hash, pathname } = location;
  history.replaceState(null, '', pathname);
  return secretPattern.test(hash) ? hash.slice(1) : undefined;
}
