import { serveHostPage } from '../../../test/kit/host-page.ts';
import { startPeer } from '../../kit/servers.ts';
import { hostPage, type Contender, type History } from '../contender.ts';
import { fetchPackage } from '../fetch-package.ts';

const deepChat = {
  name: 'deep-chat',
  version: '2.4.2',
  sha512:
    'wQNd6Z6HDoH7OMeoQKpmxDm9XdWrRjMkBJ2yl5tsYND9Dz2UCv/BdGVM8vK2V0mhO1u+OniHYPWDGvjlNxjCeQ==',
};

/** It has neither a launcher nor a way to close: the page has a button, which fetches it and puts it there, or takes it away. */
function script(server: string, history: History): string {
  return `(function(){
var button=document.createElement('button'),chat;
button.textContent='Open messenger';
button.onclick=async function(){
  button.textContent=chat?'Open messenger':'Close messenger';
  if(chat){chat.remove();chat=undefined;return}
  var loads=[import('${server}/deepChat.bundle.js'),fetch('${server}/history/${history}').then(function(r){return r.json()})];
  var loaded=await Promise.all(loads);
  chat=document.createElement('deep-chat');
  chat.connect={url:'${server.replace('http', 'ws')}',websocket:true};
  chat.history=loaded[1];
  chat.maxVisibleMessages=100000;
  chat.style.position='fixed';chat.style.bottom='60px';chat.style.right='20px';
  chat.chatStyle={width:'376px',height:'600px'};
  document.body.append(chat);
};
document.body.append(button);
})();`;
}

export async function createDeepChat(): Promise<Contender> {
  const server = await startPeer(new URL('../stubs/deep-chat-server.ts', import.meta.url), {
    PACKAGE: await fetchPackage(deepChat),
  });
  const site = (history: History) => serveHostPage(hostPage(script(server.url, history)));
  const sites = { none: await site('none'), short: await site('short'), long: await site('long') };
  return {
    name: 'deep-chat',
    launcher: { selector: 'button', name: 'Open messenger' },
    closer: { selector: 'button', name: 'Close messenger' },
    panel: { selector: '#container' },
    field: { selector: '#text-input' },
    thread: { selector: '#messages' },
    arrive: async (_context, history) => ({ url: sites[history].url }),
    async stop() {
      await Promise.all([server.stop(), ...Object.values(sites).map((each) => each.close())]);
    },
  };
}
