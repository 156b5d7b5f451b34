import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Intercom, LiveChatLoaderProvider, useChat } from 'react-live-chat-loader';

function Chat() {
  const [state, loadChat] = useChat();
  return createElement('button', { onClick: () => loadChat({ open: true }) }, `Chat: ${state}`);
}
const props = { provider: 'intercom', providerKey: 'demo' };
const facade = createElement(Intercom, { key: 'facade' });
const chat = createElement(Chat, { key: 'chat' });
createRoot(document.querySelector('#app')).render(
  createElement(LiveChatLoaderProvider, props, [facade, chat]),
);
