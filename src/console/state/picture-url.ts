/** Where everybody finds a picture that the workspace shows. */
export function pictureUrl(appId: string, pictureId: string): string {
  return `/widget/${appId}/pictures/${pictureId}`;
}
