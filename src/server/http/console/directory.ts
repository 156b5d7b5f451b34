import { Directory } from '../../../contract/console/directory.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { readDirectory } from '../../commands/read-directory.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';

/** Teammates, teams, tags and saved replies. */
export function directoryRoutes(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.get(
    '/console/api/directory',
    { schema: { response: { 200: Directory, default: ErrorAnswer } } },
    () => readDirectory(context, workspace.id),
  );
}
