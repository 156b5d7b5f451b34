import type { Line, LineState } from '../kit/line.ts';
import type { Desk } from './desk.ts';
import { teammate, type Fault, type FaultKind, type PersonName } from './plan.ts';
import type { MortalServer } from '../kit/mortal-server.ts';
import type { Visitor } from './visitor.ts';

/** Whom and what a fault can hit. */
export interface Victims extends Record<Exclude<PersonName, typeof teammate>, Visitor> {
  [teammate]: Desk;
  server: MortalServer;
}

type Inflict = (fault: Fault, victims: Victims) => Promise<void>;

/** Whoever is chosen may not be sending anything just then: the fault comes all the same. */
const sendingWithinMs = 1_000;
const messageGoesUp = /^POST \S*\/(conversations\/(start|reply)|replies) /;

/** Does each kind of fault, and undoes it. */
export const inflict: Record<FaultKind, Inflict> = {
  async kill({ forMs }, { server }) {
    await server.kill();
    await pause(forMs);
    await server.start();
  },
  async 'kill while sending'({ who, forMs }, victims) {
    await nextMessage(victims[who].line, () => {});
    // From before it is read until after it is written.
    await pause(forMs % 12);
    await victims.server.kill();
    await pause(forMs);
    await victims.server.start();
  },
  async cut({ who }, victims) {
    victims[who].line.cut();
  },
  async refuse({ who, forMs }, victims) {
    victims[who].line.cut();
    await during(victims[who].line, 'refused', forMs);
  },
  stall: ({ who, forMs }, victims) => during(victims[who].line, 'stalled', forMs),
  deafen: ({ who, forMs }, victims) => during(victims[who].line, 'deaf', forMs),
  async 'lose an answer'({ who, forMs }, victims) {
    await nextMessage(victims[who].line, (call) => {
      call.deafen();
      setTimeout(() => call.cut(), forMs);
    });
  },
  async offline({ who, forMs }, victims) {
    await victims[who].context.setOffline(true);
    await pause(forMs);
    await victims[who].context.setOffline(false);
  },
  'next page': move,
  'close tab': move,
};

async function move({ kind, who, forMs }: Fault, victims: Victims): Promise<void> {
  if (who === teammate || (kind !== 'next page' && kind !== 'close tab')) return;
  await victims[who].move(kind, forMs);
}

async function during(line: Line, state: LineState, forMs: number): Promise<void> {
  line.set(state);
  await pause(forMs);
  line.set('open');
}

async function nextMessage(line: Line, run: Parameters<Line['onceAsked']>[1]): Promise<void> {
  let stopWaiting = () => {};
  const asked = new Promise<void>((resolve) => {
    stopWaiting = line.onceAsked(messageGoesUp, (call) => {
      run(call);
      resolve();
    });
  });
  await Promise.race([asked, pause(sendingWithinMs)]);
  stopWaiting();
}

export function pause(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
