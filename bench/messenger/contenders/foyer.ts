import type { BrowserContext } from 'playwright-core';
import { must } from '../../../src/base/must.ts';
import { serveHostPage, snippet, type HostPage } from '../../../test/kit/host-page.ts';
import { createTeammate, type Teammate } from '../../../test/kit/teammate.ts';
import { createVisitor, type Visitor } from '../../../test/kit/visitor.ts';
import { createDatabase, owner, startFoyer, type MeasuredServer } from '../../kit/servers.ts';
import { answerTo, hostPage, questionPattern, type Contender } from '../contender.ts';
import { fillConversation } from '../fill-conversation.ts';
import { historyOf } from '../parts.ts';

/** The server as it is shipped, and a teammate who answers over the console's own protocol. */
export async function createFoyer(): Promise<Contender> {
  const database = await createDatabase('sqlite');
  const server = await startFoyer(database);
  const teammate = await createTeammate(server, owner);
  const hear = await answerAtOnce(teammate);
  const long = await converse(server, teammate);
  await fillConversation(database, long.conversationId, historyOf('long'));
  const sites: HostPage[] = [];

  async function serve(conversationId?: string): Promise<string> {
    const show =
      conversationId === undefined ? '' : `Intercom('showConversation','${conversationId}')`;
    const site = await serveHostPage(
      hostPage(`window.intercomSettings={app_id:'demo'};${snippet(server.url)}${show}`),
    );
    sites.push(site);
    return site.url;
  }
  const [home, atLong] = [await serve(), await serve(long.conversationId)];

  return {
    name: 'Foyer',
    launcher: { selector: 'button', name: 'Open messenger' },
    closer: { selector: 'button', name: 'Close messenger' },
    panel: { selector: '[role=dialog]', name: 'Messenger' },
    field: { selector: 'textarea', name: 'Message' },
    thread: { selector: '[role=log]', name: 'Conversation' },
    earlier: { selector: 'button', name: 'Show earlier messages' },
    async arrive(context, history) {
      if (history === 'none') return { url: home };
      if (history === 'long') {
        await become(context, long.visitor);
        return { url: atLong, opensItself: true };
      }
      const { visitor, conversationId } = await converse(server, teammate);
      await become(context, visitor);
      return { url: await serve(conversationId), opensItself: true };
    },
    async stop() {
      hear.disconnect();
      await Promise.all(sites.map((site) => site.close()));
      await server.stop();
      await database.drop();
    },
  };
}

/** What a stub does by itself, a teammate's client does here: it hears the question, and writes. */
async function answerAtOnce(teammate: Teammate) {
  const socket = await teammate.connect();
  socket.on('conversation_changed', ({ conversation, parts }) => {
    const part = parts.at(-1);
    const [block] = part?.blocks ?? [];
    if (part?.author.kind !== 'contact' || block?.type !== 'paragraph') return;
    if (questionPattern.test(block.text))
      void teammate.reply(conversation.id, answerTo(block.text));
  });
  return socket;
}

/** A new visitor's conversation of two messages. */
async function converse(server: MeasuredServer, teammate: Teammate) {
  const visitor = await createVisitor(server);
  const [first, second] = historyOf('short');
  const { conversation } = await visitor.start(must(first, 'a first').text);
  await teammate.reply(conversation.id, must(second, 'a second').text);
  return { visitor, conversationId: conversation.id };
}

/** Has the browser's profile be the one that this visitor has come with before. */
function become(context: BrowserContext, { ids }: Visitor): Promise<void> {
  const cookies = { id: ids.visitor_id, session: ids.token, 'device-id': ids.device };
  return context.addCookies(
    Object.entries(cookies).map(([kind, value]) => ({
      name: `intercom-${kind}-demo`,
      value,
      domain: '127.0.0.1',
      path: '/',
    })),
  );
}
