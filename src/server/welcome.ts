import type { Server } from './app.ts';
import type { Config } from './config.ts';

/** What a start prints: where everything is, and what was made at random, which is never shown again. */
export function welcome(config: Config, { url, made }: Pick<Server, 'url' | 'made'>): string {
  const address = config.publicUrl ?? url;
  const lines = [
    '',
    '  Foyer is running.',
    '',
    ...(config.isDemo ? [`  Demo site   ${address}/demo/`] : []),
    `  Console     ${address}/console/`,
    `  Script      ${address}/widget/${config.appId}`,
    '',
  ];
  if (made?.ownerPassword !== undefined) {
    lines.push(
      '  Sign in to the console with (shown this once):',
      `    Email     ${config.ownerEmail}`,
      `    Password  ${made.ownerPassword}`,
      '',
    );
  }
  if (made?.identitySecret !== undefined) {
    lines.push(
      '  Identity secret, for user_hash on your server (shown this once):',
      `    ${made.identitySecret}`,
      '',
    );
  }
  return lines.join('\n') + '\n';
}
