import type { World } from '../world.ts';

const text = `Usage: foyer COMMAND

  serve                      runs the server, as “npm start” does
  migrate                    brings the database to the form that this version needs, and ends
  backup FILE                writes all that the database holds to FILE, also while the server runs
  restore FILE [--replace]   makes the database what FILE says; --replace: even if it is not empty
  help                       shows this

Settings are environment variables, the same for every command: FOYER_DATA or DATABASE_URL say which
database it is. See docs/operations.md.
`;

export async function help(_args: string[], { say }: World): Promise<void> {
  say(text);
}
