import type { Browser, Page } from 'playwright-core';
import type { Environment } from '../../src/server/config.ts';
import { openConsoleStage } from './console-stage.ts';
import { openPremises, type Premises } from './premises.ts';
import { states } from './states/states.ts';
import { variants, type Variant } from './variant.ts';
import { openWidgetStage } from './widget-stage.ts';

export type Part = 'widget' | 'console';
export const parts: readonly Part[] = ['widget', 'console'];

/** A state for somebody: what can be played. */
export interface Scene {
  part: Part;
  name: string;
  variant: Variant;
  /** Brings it about, shows it and clears everything away. On premises of its own, unless it is given some where others have been. */
  play(browser: Browser, show: (page: Page) => Promise<void>, premises?: Premises): Promise<void>;
}

/** @param isWanted leaves out what is not asked for */
export function toScenes(isWanted: (scene: Scene) => boolean = () => true): readonly Scene[] {
  const widget = states.widget.flatMap(({ name, run, desktop }) =>
    variants.widget.map((variant) => ({
      part: 'widget' as const,
      name,
      variant,
      play: playing(
        (browser, premises) => openWidgetStage(browser, premises, variant, desktop),
        run,
      ),
    })),
  );
  const console = states.console.flatMap(({ name, run, desktop, environment }) =>
    variants.console.map((variant) => ({
      part: 'console' as const,
      name,
      variant,
      play: playing(
        (browser, premises) => openConsoleStage(browser, premises, variant, desktop),
        run,
        environment,
      ),
    })),
  );
  return [...widget, ...console].filter(isWanted);
}

interface Playable {
  page: Page;
  close(): Promise<void>;
}

function playing<Stage extends Playable>(
  open: (browser: Browser, premises: Premises) => Promise<Stage>,
  run: (stage: Stage) => Promise<void>,
  environment?: Environment,
): Scene['play'] {
  return async (browser, show, given) => {
    // A server with settings of its own is nobody else's.
    const shared = environment === undefined ? given : undefined;
    const premises = shared ?? (await openPremises(environment));
    const stage = await open(browser, premises);
    try {
      await run(stage);
      await show(stage.page);
    } finally {
      await stage.close();
      await (shared ? shared.tidy() : premises.close());
    }
  };
}
