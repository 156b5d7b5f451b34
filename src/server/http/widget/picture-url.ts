/** Where everybody finds a picture of the messenger's look, from any page. @param origin where browsers reach this server */
export function pictureUrl(origin: string, workspaceId: string, uploadId: string): string {
  return `${origin}/widget/${workspaceId}/pictures/${uploadId}`;
}

/** @param publicUrl where that is not where the request has come in */
export function originOf(
  request: { protocol: string; host: string },
  publicUrl: string | undefined,
): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}
