import { describeFailure } from '../server/serve.ts';
import { BackupError } from '../server/storage/backup/backup-error.ts';
import { apply } from './commands/apply.ts';
import { backup } from './commands/backup.ts';
import { dump } from './commands/dump.ts';
import { help } from './commands/help.ts';
import { migrateDatabase } from './commands/migrate.ts';
import { restore } from './commands/restore.ts';
import { schema } from './commands/schema.ts';
import { serve } from '../server/serve.ts';
import { CommandError, UsageError, type World } from './world.ts';

type Command = (args: string[], world: World) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  serve: async (args, { environment, distFolder, say }) => {
    if (args.length > 0)
      throw new UsageError('foyer serve takes its settings from the environment.');
    await serve(environment, distFolder, say);
  },
  migrate: migrateDatabase,
  backup,
  restore,
  apply,
  dump,
  schema,
  help,
  '--help': help,
};

/**
 * The `foyer` command.
 * @returns its exit code: 0 done, 1 not done, 2 not understood
 */
export async function run([name = 'help', ...args]: string[], world: World): Promise<number> {
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`There is no command “${name}”.`);
    await command(args, world);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      world.complain(`${error.message} “foyer help” shows how to use it.\n`);
      return 2;
    }
    const isForPeople = error instanceof BackupError || error instanceof CommandError;
    world.complain(`${isForPeople ? error.message : describeFailure(error)}\n`);
    return 1;
  }
}
