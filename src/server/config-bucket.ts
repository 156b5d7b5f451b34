import { ConfigError } from './config-error.ts';
import type { S3Bucket } from './ports.ts';

const shape = 'https://KEY:SECRET@s3.eu-central-1.amazonaws.com/BUCKET?region=eu-central-1';

/** @throws {ConfigError} which tells nothing of the secret */
export function toBucket(value: string | undefined): S3Bucket | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isWeb = url !== undefined && /^https?:$/.test(url.protocol);
  if (!isWeb || url.username === '' || url.password === '') {
    throw new ConfigError('FOYER_S3_URL', `must be like ${shape}`);
  }
  if (!/^\/[^/]+\/?$/.test(url.pathname)) {
    throw new ConfigError('FOYER_S3_URL', `must name one bucket: ${shape}`);
  }
  return {
    url: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decode(url.username),
    secretAccessKey: decode(url.password),
  };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new ConfigError('FOYER_S3_URL', 'has a “%” in key or secret that is to be “%25”');
  }
}
