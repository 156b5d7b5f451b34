import { serveHostPage } from '../../../test/kit/host-page.ts';
import { startPeer } from '../../kit/servers.ts';
import { hostPage, type Contender, type History } from '../contender.ts';
import { fetchPackage } from '../fetch-package.ts';

const livechat = {
  name: '@rocket.chat/livechat',
  version: '1.13.3',
  sha512:
    'gEX3V2Cr+7Nr+j4CFwBBX7R/1mZxWvnmpbz/jc+gJOa7zKJOdyv4waLc5RegmoubxpNlzbpbMiNkwg5GQuhyWA==',
};

/** Rocket.Chat's own snippet. */
function snippet(url: string): string {
  return `(function(w,d,s,u){w.RocketChat=function(c){w.RocketChat._.push(c)};w.RocketChat._=[];w.RocketChat.url=u;var h=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.src=u+'/rocketchat-livechat.min.js';h.parentNode.insertBefore(j,h);})(window,document,'script','${url}');`;
}

/** Its widget stands in a frame of its server's origin; it is loaded with the page, whether it is opened or not. */
export async function createRocketChat(): Promise<Contender> {
  const server = await startPeer(new URL('../stubs/rocket-chat-server.ts', import.meta.url), {
    PACKAGE: await fetchPackage(livechat),
  });
  const site = (history: History) =>
    serveHostPage(hostPage(snippet(`${server.url}/${history}/livechat`)));
  const sites = { none: await site('none'), short: await site('short'), long: await site('long') };
  const chatButton = { selector: 'button[class*=screen__chat-button]' };
  return {
    name: 'Rocket.Chat',
    launcher: chatButton,
    closer: chatButton,
    panel: { selector: '[class*=screen__inner]' },
    field: { selector: '[class*=composer__input]' },
    thread: { selector: '[class*=message-list__content]' },
    frame: 'iframe#rocketchat-iframe',
    arrive: async (_context, history) => ({ url: sites[history].url }),
    async stop() {
      await Promise.all([server.stop(), ...Object.values(sites).map((each) => each.close())]);
    },
  };
}
