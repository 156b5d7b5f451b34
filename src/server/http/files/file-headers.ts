import type { Upload } from '../../storage/uploads.ts';

/**
 * What a file is sent with. Only pictures are shown, as what they are by their content; everything else is saved, whatever it says of itself: what a
 * stranger has sent must not run as a page of this server.
 */
export function fileHeaders(upload: Upload, maxAgeS: number): Record<string, string> {
  const isPicture = upload.width !== null;
  return {
    'content-type': isPicture ? upload.content_type : 'application/octet-stream',
    'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(upload.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': `private, max-age=${maxAgeS}, immutable`,
    'accept-ranges': 'bytes',
    etag: `"${upload.digest}"`,
  };
}

/** As RFC 8187 has it, which knows fewer harmless characters than addresses do. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
