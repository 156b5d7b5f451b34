import type { MadeSecrets } from './commands/ensure-workspace.ts';
import type { Config } from './config.ts';

/** What every start prints: where everything is. */
export function welcome(config: Config, url: string): string {
  const address = config.publicUrl ?? url;
  return lines([
    'Foyer is running.',
    '',
    ...(config.isDemo ? [`Demo site   ${address}/demo/`] : []),
    `Console     ${address}/console/`,
    `Script      ${address}/widget/${config.appId}`,
  ]);
}

/** What the first start prints besides: what was made at random, which is never shown again. */
export function secretsOnce(config: Config, made: MadeSecrets): string {
  const { ownerPassword, identitySecret } = made;
  return lines([
    ...(ownerPassword === undefined
      ? []
      : [
          'Sign in to the console with (shown this once):',
          `  Email     ${config.ownerEmail}`,
          `  Password  ${ownerPassword}`,
          '',
        ]),
    ...(identitySecret === undefined
      ? []
      : [
          'Identity secret, for user_hash on your server (shown this once):',
          `  ${identitySecret}`,
        ]),
  ]);
}

function lines(texts: readonly string[]): string {
  return ['', ...texts.map((text) => (text === '' ? '' : `  ${text}`)), ''].join('\n');
}
