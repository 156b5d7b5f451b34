const dayMs = 24 * 60 * 60 * 1000;

/** A session lasts a week from its last ping, as Intercom's session cookie does. */
export const sessionLifetimeMs = 7 * dayMs;

/** A teammate signs in again after a month. */
export const teammateSessionLifetimeMs = 30 * dayMs;
