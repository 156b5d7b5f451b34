import type { Clock } from '../../../base/clock.ts';
import { must } from '../../../base/must.ts';
import type { MessengerConfig } from '../../../contract/messenger-config.ts';
import { readMessengerConfig } from '../../commands/read-messenger-config.ts';
import type { Database } from '../../storage/database/database.ts';
import type { Workspace } from '../../storage/workspaces.ts';
import type { WidgetAssets } from './assets.ts';
import { pictureUrl } from './picture-url.ts';
import { withOverrides } from './with-overrides.ts';

/** What is the same for every workspace of this server. */
export interface MessengerSources {
  /** Everything that the messenger says, by language. */
  texts: WidgetAssets['texts'];
  limits: Pick<MessengerConfig, 'uploads'>;
}

interface Sources {
  database: Database;
  clock: Clock;
  messenger: MessengerSources;
}

/**
 * What the messenger of a workspace is given beside its code.
 * @param language one of those that there are texts in
 * @param origin where browsers reach this server
 */
export async function composeConfig(
  { messenger, ...context }: Sources,
  workspace: Workspace,
  language: string,
  origin: string,
): Promise<MessengerConfig> {
  const { look, texts: overrides } = workspace;
  const own = overrides[language];
  const standard = must(messenger.texts[language], `texts in ${language}`);
  const greeting = look.greeting?.[language];
  const intro = look.intro?.[language];
  const toUrl = (pictureId: string): string => pictureUrl(origin, workspace.id, pictureId);
  return {
    language,
    ...((language !== 'en' || own) && { texts: withOverrides(standard, own) }),
    ...(greeting && { greeting }),
    ...(intro && { intro }),
    ...(look.logo_id && { logo_url: toUrl(look.logo_id) }),
    ...(await readMessengerConfig(context, workspace, toUrl)),
    ...messenger.limits,
  };
}
