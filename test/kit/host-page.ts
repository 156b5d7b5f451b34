import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A customer's site on an origin of its own. */
export interface HostPage {
  url: string;
  close(): Promise<void>;
}

/** Intercom's snippet, with our address. */
export function snippet(serverUrl: string, appId = 'demo'): string {
  return `(function(){var w=window;var ic=w.Intercom;if(typeof ic==="function"){ic('reattach_activator');ic('update',w.intercomSettings);}else{var d=document;var i=function(){i.c(arguments);};i.q=[];i.c=function(args){i.q.push(args);};w.Intercom=i;var s=d.createElement('script');s.type='text/javascript';s.async=true;s.src='${serverUrl}/widget/${appId}';var x=d.getElementsByTagName('script')[0];x.parentNode.insertBefore(s,x);}})();`;
}

/** Serves the same page at every path. */
export async function serveHostPage(
  html: string,
  headers: Record<string, string> = {},
): Promise<HostPage> {
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with the snippet and nothing else to speak of. */
export function plainPage(
  serverUrl: string,
  settings: object = { app_id: 'demo' },
  nonce = '',
): string {
  const attribute = nonce && ` nonce="${nonce}"`;
  return `<!doctype html><html lang="en"><head><title>A shop</title></head><body><h1>A shop</h1>
<script${attribute}>window.intercomSettings=${JSON.stringify(settings)};${snippet(serverUrl)}</script></body></html>`;
}
