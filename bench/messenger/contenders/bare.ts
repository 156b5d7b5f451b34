import { serveHostPage } from '../../../test/kit/host-page.ts';
import { startPeer } from '../../kit/servers.ts';
import { hostPage, type Contender, type History } from '../contender.ts';

/** What Preact, signals and socket.io-client come to by themselves: the floor. */
export async function createBarePage(): Promise<Contender> {
  const server = await startPeer(new URL('../stubs/bare-server.ts', import.meta.url));
  const script = (history: History) =>
    `var s=document.createElement('script');s.async=true;s.src='${server.url}/bare.js?history=${history}';document.body.append(s);`;
  const site = (history: History) => serveHostPage(hostPage(script(history)));
  const sites = { none: await site('none'), short: await site('short'), long: await site('long') };
  return {
    name: 'bare page',
    launcher: { selector: 'button', name: 'Open messenger' },
    closer: { selector: 'button', name: 'Close messenger' },
    panel: { selector: '[role=dialog]' },
    field: { selector: 'textarea' },
    thread: { selector: '[role=log]' },
    arrive: async (_context, history) => ({ url: sites[history].url }),
    async stop() {
      await Promise.all([server.stop(), ...Object.values(sites).map((each) => each.close())]);
    },
  };
}
