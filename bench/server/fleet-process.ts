import { createInterface } from 'node:readline';
import { io, type Socket } from 'socket.io-client';
import { must } from '../../src/base/must.ts';
import { contractVersion } from '../../src/contract/version.ts';
import { nextEvent, whenConnected } from '../../test/kit/sockets.ts';
import { newIds, Visitor } from '../../test/kit/visitor.ts';
import { tokenOf } from '../kit/crowd.ts';
import type { Heard } from './fleet.ts';

/** The browsers of many visitors: connects them, then lets one of them after the other hear something, as often as a line of its input says. */
const { FLEET_OF = '', FLEET_URL = '', FLEET_COUNT = '' } = process.env;
const count = Number(FLEET_COUNT);
const connectedAtOnce = 50;
const message = 'Is the lamp dimmable, and does it come in green?';
/** About as long as what Foyer tells of that message. */
const echoed = message.repeat(20);

const isFoyer = FLEET_OF === 'foyer';
const sockets: Socket[] = [];
for (let begin = 1; begin <= count; begin += connectedAtOnce) {
  const numbers = Array.from(
    { length: Math.min(connectedAtOnce, count + 1 - begin) },
    (_, index) => begin + index,
  );
  sockets.push(...(await Promise.all(numbers.map(connect))));
}
process.stdout.write('connected\n');

let sequence = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const times: Heard[] = [];
  for (let left = Number(line); left > 0; left -= 1) {
    // Another one each time, from all over the fleet.
    const index = (sequence * 7_919) % count;
    sequence += 1;
    times.push(await (isFoyer ? hearMessage(index) : hearEcho(index)));
  }
  process.stdout.write(`${JSON.stringify(times)}\n`);
}

function connect(number: number): Promise<Socket> {
  const auth = { app_id: 'demo', version: contractVersion, token: tokenOf(number) };
  return whenConnected(
    io(`${FLEET_URL}${isFoyer ? '/messenger' : ''}`, {
      auth,
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
    }),
  );
}

async function hearEcho(index: number): Promise<Heard> {
  const socket = must(sockets[index], `socket ${index}`);
  const heard = nextEvent(socket, 'echo');
  const sentMs = nowMs();
  socket.emit('echo', echoed);
  await heard;
  return { sentMs, heardMs: nowMs() };
}

/** Two messages: the first begins a conversation, the second is what is measured. */
async function hearMessage(index: number): Promise<Heard> {
  const socket = must(sockets[index], `socket ${index}`);
  const visitor = new Visitor({ url: FLEET_URL }, { ...newIds(), token: tokenOf(index + 1) });
  const begun = nextEvent(socket, 'conversation_changed');
  const { conversation } = await visitor.start('Good morning');
  await begun;

  const heard = nextEvent(socket, 'conversation_changed');
  const sentMs = nowMs();
  const answered = visitor.reply(conversation.id, message);
  await heard;
  const heardMs = nowMs();
  await answered;
  return { sentMs, heardMs };
}

/** The machine's clock, which other processes read too. */
function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
