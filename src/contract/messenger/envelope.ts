import Type from 'typebox';
import { AppId, Secret } from '../identifiers.ts';

/**
 * What every request of the widget begins with. The token is in the body and the body is `text/plain`, so that a request needs no
 * preflight and `sendBeacon` can carry it.
 */
export const envelope = {
  app_id: AppId,
  version: Type.Integer({ minimum: 1 }),
  /** The session's secret. */
  token: Secret,
};
