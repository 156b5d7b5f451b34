import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { IntercomProvider, useIntercom } from 'react-use-intercom';

function Shop() {
  window.client = useIntercom();
  return createElement('output', null, `open: ${window.client.isOpen}`);
}
window.seen = [];
const props = {
  appId: 'demo',
  apiBase: 'https://api-iam.intercom.io',
  onShow: () => window.seen.push('shown'),
  onHide: () => window.seen.push('hidden'),
  onUnreadCountChange: (count) => window.seen.push(`unread ${count}`),
  onLoad: () => window.seen.push('loaded'),
  onLoadFailed: () => window.seen.push('failed'),
};
createRoot(document.querySelector('#app')).render(
  createElement(IntercomProvider, props, createElement(Shop)),
);
