import type { World } from '../world.ts';

const text = `Usage: foyer COMMAND

  serve                      runs the server, as “npm start” does
  migrate                    brings the database to the form that this version needs, and ends
  backup FILE [--without-files]
                             writes all that the database holds to FILE, and what people have attached,
                             also while the server runs
  restore FILE [--replace]   makes the database what FILE says; --replace: even if it is not empty
  apply FILE                 makes teams, bots and rules what FILE says, and says what has changed
  dump                       prints them as such a file
  schema                     prints the JSON Schema of such files, for editors
  help                       shows this

Settings are environment variables, the same for every command: FOYER_DATA or DATABASE_URL say which
database it is. See docs/operations.md and docs/workspace-file.md.
`;

export async function help(_args: string[], { say }: World): Promise<void> {
  say(text);
}
