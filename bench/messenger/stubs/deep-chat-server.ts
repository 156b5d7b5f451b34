import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerTo, type History } from '../contender.ts';
import { historyOf } from '../parts.ts';
import { listen } from './listen.ts';
import { createFileServer, pathOf } from './serve-files.ts';

/** deep-chat's bundle, what was said before, and a socket that answers at once. */
const { PACKAGE = '' } = process.env;
const files = createFileServer();

const server = createServer((request, response) => {
  const { pathname } = pathOf(request);
  if (pathname === '/deepChat.bundle.js') {
    files.sendFile(response, PACKAGE, 'dist/deepChat.bundle.js');
    return;
  }
  const history = pathname.slice('/history/'.length) as History;
  void files.send(response, `${history}.json`, () =>
    JSON.stringify(
      historyOf(history).map(({ text, isOwn }) => ({ text, role: isOwn ? 'user' : 'ai' })),
    ),
  );
});
new WebSocketServer({ server }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const { messages } = JSON.parse(`${data as Buffer}`) as { messages: { text: string }[] };
    socket.send(JSON.stringify({ text: answerTo(messages.at(-1)?.text ?? '') }));
  });
});
listen(server);
