import Type, { type Static } from 'typebox';
import { WorkspaceSettings } from './workspace-settings.ts';

/** What the launcher says before the messenger is there. */
export const LauncherTexts = Type.Object({
  open: Type.String(),
  close: Type.String(),
  /** Beside the badge, for those who do not see it. */
  unread: Type.String(),
  /** It was pressed, and the messenger cannot be had. */
  unreachable: Type.String(),
});
export type LauncherTexts = Static<typeof LauncherTexts>;

/** What the server writes into the loader: with it the launcher is drawn without a further request. */
export const LoaderConfig = Type.Object({
  settings: WorkspaceSettings,
  /** The server's own address, where it is not the one that the script came from. */
  origin: Type.Optional(Type.String()),
  /** Path of the chunk that says hello and carries out what the page calls. */
  visit: Type.String(),
  /** Path of the messenger's entry. */
  messenger: Type.String(),
  /** In the best match for the browser's languages. */
  texts: LauncherTexts,
});
export type LoaderConfig = Static<typeof LoaderConfig>;
