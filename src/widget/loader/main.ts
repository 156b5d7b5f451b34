import type { LoaderConfig } from '../../contract/loader-config.ts';
import { createCallbacks } from './callbacks.ts';
import { loadChunk } from './chunk.ts';
import type { VisitModule } from './doorway.ts';
import { takeOver } from './global.ts';
import { createMethods } from './methods.ts';

/** Written around this script by the server that serves it. */
declare const foyerConfig: LoaderConfig;

const script = document.currentScript as HTMLScriptElement | null;
const { app_id } = foyerConfig.settings;

function begin(): void {
  const origin = foyerConfig.origin ?? new URL(script?.src ?? document.baseURI).origin;
  const options = {
    config: foyerConfig,
    place: { app_id, origin, window },
    fetchVisit: loadChunk<VisitModule>(
      origin + foyerConfig.visit,
      `${origin}/widget/${app_id}/visit?`,
    ),
    callbacks: createCallbacks(),
  };
  takeOver(window, app_id, (onBooted) => createMethods(options, onBooted));
}

// A page that is rendered before anybody has asked for it is nobody's visit yet.
if ((document as { prerendering?: boolean }).prerendering)
  document.addEventListener('prerenderingchange', begin, { once: true });
else begin();
