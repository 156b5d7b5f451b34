import { once } from 'node:events';
import { migrate } from '../../src/server/storage/database/migrate.ts';
import { openDatabase, type DatabaseEnvironment } from '../kit/databases.ts';

/** A server's first act, in a process of its own: opens the database, waits for the word, migrates. */
const database = openDatabase(process.env as unknown as DatabaseEnvironment);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
await migrate(database);
await database.close();
