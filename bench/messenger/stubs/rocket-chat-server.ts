import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerTo, type History } from '../contender.ts';
import { historyOf } from '../parts.ts';
import { agent, guest, livechatConfig, roomOf, toMessage } from './rocket-chat-answers.ts';
import { listen } from './listen.ts';
import { createFileServer, pathOf } from './serve-files.ts';

/**
 * What Rocket.Chat's livechat asks of a server: its own page and files, a few REST routes, and messages over DDP. Everything stands below
 * `/none`, `/short` or `/long`, by what was said before.
 */
const { PACKAGE = '' } = process.env;
const files = createFileServer();
const rooms = new Map<string, Set<WebSocket>>();
let count = 0;

const server = createServer((request, response) => {
  const { pathname, searchParams, origin } = pathOf(request);
  const [, history, ...rest] = pathname.split('/') as [string, History, ...string[]];
  const path = rest.join('/');
  if (path === 'livechat') {
    const serverUrl = `${origin.replace('stub', request.headers.host ?? '')}/${history}`;
    void files.send(response, `${history}.html`, () => readPage(serverUrl));
    return;
  }
  if (path.startsWith('livechat/')) {
    if (!files.sendFile(response, `${PACKAGE}build/`, path.slice('livechat/'.length)))
      response.writeHead(404).end();
    return;
  }
  if (path.startsWith('avatar/')) {
    void files.send(response, 'avatar.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"/>');
    return;
  }
  const route = path.slice('api/v1/livechat/'.length);
  const token = searchParams.get('token') ?? '';
  if (route === 'config') answer(response, { config: livechatConfig(history, token) });
  else if (route === 'room') answer(response, { room: roomOf(token) });
  else if (route.startsWith('agent.info/')) answer(response, { agent });
  else if (route.startsWith('messages.history/')) {
    const rid = route.slice('messages.history/'.length);
    const messages = historyOf(history).map((part, at) => toMessage(`h${at}`, rid, part));
    answer(response, { messages: messages.toReversed() });
  } else void readBody(request).then((body) => post(route, body, response));
});

function post(route: string, body: PostBody, response: ServerResponse): void {
  if (route === 'visitor') {
    answer(response, { visitor: guest(body.visitor?.token ?? '') });
    return;
  }
  if (route === 'message') {
    const { msg = '', rid = '' } = body;
    answer(response, { message: tell(rid, msg, true) });
    tell(rid, answerTo(msg), false);
    return;
  }
  answer(response, {});
}

interface PostBody {
  msg?: string;
  rid?: string;
  visitor?: { token: string };
}

async function readBody(request: AsyncIterable<Buffer>): Promise<PostBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as PostBody;
}

function answer(response: ServerResponse, body: object): void {
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ ...body, success: true }));
}

/** As the real server's page: the package's, which is told where the server is. */
async function readPage(serverUrl: string): Promise<string> {
  const page = await readFile(`${PACKAGE}build/index.html`, 'utf8');
  return page.replace('<head>', `<head><script>SERVER_URL=${JSON.stringify(serverUrl)}</script>`);
}

/** Says it to everybody who has subscribed to the room. */
function tell(rid: string, text: string, isOwn: boolean): object {
  const message = toMessage(`m${(count += 1)}`, rid, { text, isOwn, atMs: Date.now() + count });
  const event = {
    msg: 'changed',
    collection: 'stream-room-messages',
    id: 'id',
    fields: { eventName: rid, args: [{ ...message, ts: { $date: Date.parse(message.ts) } }] },
  };
  for (const socket of rooms.get(rid) ?? []) socket.send(JSON.stringify(event));
  return message;
}

interface DdpMessage {
  msg: string;
  id: string;
  name?: string;
  params?: [string];
}

new WebSocketServer({ server }).on('connection', (socket) => {
  const say = (message: object) => socket.send(JSON.stringify(message));
  socket.on('message', (data) => {
    const { msg, id, name, params = [''] } = JSON.parse(`${data as Buffer}`) as DdpMessage;
    if (msg === 'connect') say({ msg: 'connected', session: 'session' });
    else if (msg === 'ping') say({ msg: 'pong' });
    else if (msg === 'method') say({ msg: 'result', id, result: {} });
    else if (msg === 'unsub') say({ msg: 'nosub', id });
    else if (msg === 'sub') {
      if (name === 'stream-room-messages') {
        const [rid] = params;
        rooms.set(rid, (rooms.get(rid) ?? new Set()).add(socket));
      }
      say({ msg: 'ready', subs: [id] });
    }
  });
  socket.once('close', () => rooms.forEach((sockets) => sockets.delete(socket)));
});
listen(server);
