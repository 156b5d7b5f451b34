import { effect } from '@preact/signals';
import type { Clock } from '../base/clock.ts';
import type { ConsoleSession } from '../contract/console/session.ts';
import { ComposerModel } from './models/composer-model.ts';
import { ConnectionModel } from './models/connection-model.ts';
import { ConversationsModel } from './models/conversations-model.ts';
import { InboxModel } from './models/inbox-model.ts';
import { OutgoingModel } from './models/outgoing-model.ts';
import { PageModel } from './models/page-model.ts';
import { ReadingModel } from './models/reading-model.ts';
import type { RouteModel } from './models/route-model.ts';
import type { SessionModel } from './models/session-model.ts';
import { ThreadsModel } from './models/threads-model.ts';
import type { ConsoleApi, Environment, Feed } from './session/types.ts';

/** Everything that the views of a signed-in teammate are given. */
export interface InboxContext {
  teammate: ConsoleSession['teammate'];
  workspace: ConsoleSession['workspace'];
  locale: string;
  session: SessionModel;
  route: RouteModel;
  page: PageModel;
  conversations: ConversationsModel;
  threads: ThreadsModel;
  outgoing: OutgoingModel;
  composer: ComposerModel;
  inbox: InboxModel;
  reading: ReadingModel;
  connection: ConnectionModel;
  destroy(): void;
}

interface Parts {
  api: ConsoleApi;
  feed: Feed;
  environment: Environment;
  clock: Clock;
  session: SessionModel;
  route: RouteModel;
}

/** Builds one teammate's models in the order in which they need each other; takes them down in reverse. */
export function createInboxContext(
  { teammate, workspace }: ConsoleSession,
  { api, feed, environment, clock, session, route }: Parts,
): InboxContext {
  const page = new PageModel(environment, clock);
  const conversations = new ConversationsModel(api);
  const threads = new ThreadsModel(api, conversations);
  const outgoing = new OutgoingModel(api, threads, clock);
  const composer = new ComposerModel();
  const self = { kind: 'teammate', id: teammate.id, name: teammate.name } as const;
  const inbox = new InboxModel({ route, conversations, threads, outgoing, self });
  const reading = new ReadingModel(api, page, inbox, threads);
  const connection = new ConnectionModel(feed, {
    onConnected() {
      refresh();
      outgoing.pump();
    },
    onChanged: (change) => void threads.apply(change),
    onEnded: session.end,
  });

  /** Asks for what is on show. */
  function refresh(): void {
    void conversations.refresh(inbox.state.peek(), inbox.chosenId.peek());
    const chosenId = inbox.chosenId.peek();
    if (chosenId !== undefined) void threads.read(chosenId);
  }

  const endings = [
    effect(() => void conversations.refresh(inbox.state.value, inbox.chosenId.peek())),
    effect(() => {
      const chosenId = inbox.chosenId.value;
      if (chosenId !== undefined) void threads.read(chosenId);
    }),
    // A page that was long in the background may have slept through something.
    environment.onVisibility(() => {
      if (environment.isVisible() && connection.status.peek() !== 'off') refresh();
    }),
    effect(() => environment.setHeld(outgoing.outgoing.value.length > 0)),
  ];

  return {
    teammate,
    workspace,
    locale: environment.locale,
    session,
    route,
    page,
    conversations,
    threads,
    outgoing,
    composer,
    inbox,
    reading,
    connection,
    destroy() {
      connection.disconnect();
      outgoing.stop();
      endings.toReversed().forEach((end) => end());
      for (const model of [
        connection,
        reading,
        inbox,
        composer,
        outgoing,
        threads,
        conversations,
        page,
      ]) {
        model[Symbol.dispose]();
      }
    },
  };
}
