import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Server } from 'socket.io';
import { bundle } from '../../../test/kit/bundle.ts';
import type { BareMessage } from '../bare/message.ts';
import { answerTo, type History } from '../contender.ts';
import { historyOf } from '../parts.ts';
import { listen } from './listen.ts';
import { createFileServer, pathOf } from './serve-files.ts';

/** The bare page's script, and a socket.io that says what was said before and answers at once. */
const files = createFileServer();
const entry = fileURLToPath(new URL('../bare/page.tsx', import.meta.url));

const server = createServer((request, response) => {
  if (pathOf(request).pathname === '/bare.js')
    void files.send(response, 'bare.js', () => bundle(entry));
});
const io = new Server(server, { serveClient: false, cors: { origin: '*' } });
io.on('connection', (socket) => {
  const history = historyOf(socket.handshake.query['history'] as History);
  const before: BareMessage[] = history.map(({ text, isOwn }, at) => ({ id: at, text, isOwn }));
  socket.emit('history', before);
  let count = before.length;
  socket.on('say', (text: string) => {
    socket.emit('message', { id: (count += 1), text: answerTo(text), isOwn: false });
  });
});
listen(server);
