import Type from 'typebox';

/** The public name of a workspace: the `app_id` of the page's snippet. */
export const AppId = Type.String({ pattern: '^[a-zA-Z0-9_-]{1,64}$' });

/** Made by the client for what it writes, so that the same thing sent twice is known to be the same. */
export const ClientId = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  description: 'A UUID of version 7 in lower case',
});

/** Made by the server. */
export const ObjectId = Type.String({ pattern: '^[0-9a-f]{24}$' });

/** The id of the browser's anonymous visitor: public, and no proof of anything. Older clients' UUIDs of any version are kept. */
export const VisitorId = Type.String({ pattern: '^[0-9a-fA-F-]{8,64}$' });

/** A secret of 256 random bits in hex. The server keeps only its hash. */
export const Secret = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** The number of a part within its conversation: 1, 2, 3 …; 0 stands before the first. */
export const Position = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
