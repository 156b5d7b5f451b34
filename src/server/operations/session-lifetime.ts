const dayMs = 24 * 60 * 60 * 1000;

/** A session lasts a week from its last ping, as Intercom's session cookie does. */
export const sessionLifetimeMs = 7 * dayMs;

/**
 * How long a session lasts from a ping: a user's as long as the workspace and the page say, whichever is shorter.
 * @param limits the workspace's; undefined where nobody is signed in
 * @param pageMs the page's `session_duration`
 */
export function toSessionLifetime(
  limits: { userSessionMs: number } | undefined,
  pageMs = Infinity,
): number {
  return limits === undefined ? sessionLifetimeMs : Math.min(limits.userSessionMs, pageMs);
}

/** A teammate signs in again after a month. */
export const teammateSessionLifetimeMs = 30 * dayMs;

/** How long a device secret renews an anonymous person's session after they were last seen: nine months, as Intercom's device cookie. */
export const deviceLifetimeMs = 270 * dayMs;

/** How long an invitation to be a teammate waits. */
export const invitationLifetimeMs = 7 * dayMs;
