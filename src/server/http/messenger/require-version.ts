import { contractVersion, isSupportedVersion } from '../../../contract/version.ts';
import { RefusalError } from '../../refusal-error.ts';

/**
 * Before the rest of the body is looked at: another version may mean something else by it.
 * @throws {RefusalError} `version_unsupported`
 */
export function requireVersion(body: unknown): void {
  const version = typeof body === 'object' && body !== null && 'version' in body && body.version;
  if (typeof version !== 'number' || isSupportedVersion(version)) return;
  throw new RefusalError(
    'version_unsupported',
    `This server understands version ${contractVersion}, and not this one.`,
    {
      field: 'version',
    },
  );
}
