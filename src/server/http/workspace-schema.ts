import { workspaceFileSchema } from '../workspace-file/schema/workspace-file-schema.ts';
import type { HttpApp } from './http-app.ts';

/** `GET /workspace.schema.json`: what editors need to help with a workspace file, on whatever site they are. It tells nothing of the workspace. */
export function workspaceSchemaRoute(app: HttpApp): void {
  const schema = JSON.stringify(workspaceFileSchema);
  app.get('/workspace.schema.json', (_request, reply) =>
    reply
      .type('application/schema+json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'no-cache')
      .send(schema),
  );
}
