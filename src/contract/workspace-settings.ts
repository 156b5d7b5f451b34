import Type, { type Static } from 'typebox';
import { AppId } from './identifiers.ts';

/** What every page of the workspace may know; inlined into the loader. */
export const WorkspaceSettings = Type.Object({
  app_id: AppId,
  name: Type.String({ minLength: 1, maxLength: 80 }),
  /** Launcher and buttons, as `#rrggbb`. */
  action_color: Type.String({ pattern: '^#[0-9a-f]{6}$' }),
  alignment: Type.Union([Type.Literal('left'), Type.Literal('right')]),
  /** CSS pixels between the launcher and the edge. */
  horizontal_padding: Type.Integer({ minimum: 20 }),
  vertical_padding: Type.Integer({ minimum: 20 }),
  /** Quiet mode: of an anonymous visitor nothing is stored, here or there, before they first press something. */
  is_quiet: Type.Optional(Type.Boolean()),
  /** CSS of what the launcher bears in the place of its icon. The server writes it: it is not kept. */
  launcher_css: Type.Optional(Type.String()),
});
export type WorkspaceSettings = Static<typeof WorkspaceSettings>;
