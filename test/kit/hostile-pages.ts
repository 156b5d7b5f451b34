import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { snippet, type HostPage } from './host-page.ts';
import { projectFolder } from './paths.ts';

const pages = join(projectFolder, 'test/browser/hostile/pages');
const packages = join(projectFolder, 'node_modules');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * Sites that make it hard for a widget: the files of `test/browser/hostile/pages`, with `<!-- foyer -->` where the snippet goes and `{{server}}` where
 * a page names the server itself. Under `/packages/` are the real libraries that they use.
 */
export async function serveHostilePages(serverUrl: string): Promise<HostPage> {
  const script = `window.intercomSettings={app_id:'demo'};${snippet(serverUrl)}`;
  const fill = (html: string) =>
    html
      .replace('<!-- foyer -->', () => `<script>//<![CDATA[\n${script}\n//]]></script>`)
      .replaceAll('FOYER_SNIPPET', () => script)
      .replaceAll('{{server}}', serverUrl)
      .replaceAll('{{socket}}', serverUrl.replace('http', 'ws'));

  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '', 'http://site').pathname);
    const isPackage = path.startsWith('/packages/');
    const file = isPackage ? join(packages, path.slice(10)) : join(pages, path);
    try {
      const text = await readFile(file, 'utf8');
      const type = types[extname(file)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type }).end(isPackage ? text : fill(text));
    } catch {
      response.writeHead(404).end();
    }
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
