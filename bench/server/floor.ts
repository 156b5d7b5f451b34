import fastify from 'fastify';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Pool } from 'pg';

/** The floor of a durable message: a bare route that inserts one row and answers when it has reached the disk. */
const { FOYER_DATA = '', DATABASE_URL } = process.env;
const insert = DATABASE_URL === undefined ? openSqlite() : await openPostgres(DATABASE_URL);

const app = fastify();
app.post('/messages', async (request) => {
  const { id, text } = request.body as { id: string; text: string };
  await insert(id, text);
  return { id, text };
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`listening on ${url}\n`);
process.once('SIGTERM', () => process.exit(0));

type Insert = (id: string, text: string) => unknown;

function openSqlite(): Insert {
  const connection = new BetterSqlite(join(FOYER_DATA, 'floor.sqlite'));
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec('create table messages (id text primary key, text text not null)');
  const statement = connection.prepare('insert into messages values (?, ?)');
  return (id, text) => statement.run(id, text);
}

async function openPostgres(connectionString: string): Promise<Insert> {
  const pool = new Pool({ connectionString, max: 10 });
  await pool.query('create table floor_messages (id text primary key, text text not null)');
  return (id, text) =>
    pool.query({
      name: 'insert',
      text: 'insert into floor_messages values ($1, $2)',
      values: [id, text],
    });
}
