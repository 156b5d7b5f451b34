import type { LoaderConfig } from '../../contract/loader-config.ts';
import { createCallbacks } from './callbacks.ts';
import { takeOver } from './global.ts';
import { createMethods } from './methods.ts';

/** Written around this script by the server that serves it. */
declare const foyerConfig: LoaderConfig;

const script = document.currentScript as HTMLScriptElement | null;

// A page that includes the script twice has one widget.
if (!window.Intercom?.foyer) {
  const origin = foyerConfig.origin ?? new URL(script?.src ?? document.baseURI).origin;
  const options = { config: foyerConfig, origin, window, callbacks: createCallbacks() };
  takeOver(
    window,
    createMethods(options, (isBooted) => {
      if (window.Intercom) window.Intercom.booted = isBooted;
    }),
  );
}
