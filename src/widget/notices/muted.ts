/** Whether the visitor wants to hear nothing. Where the browser forbids storage it holds as long as the page. */
export function createMuted(appId: string, window: Window) {
  const key = `foyer-muted-${appId}`;
  return {
    read(): boolean {
      try {
        return key in window.localStorage;
      } catch {
        return false;
      }
    },
    write(isMuted: boolean): void {
      try {
        if (isMuted) window.localStorage[key] = '1';
        else delete window.localStorage[key];
      } catch {}
    },
  };
}
