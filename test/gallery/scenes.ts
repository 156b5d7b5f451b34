import type { Browser, Page } from 'playwright-core';
import { openConsoleStage } from './console-stage.ts';
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
  /** Brings it about, shows it and clears everything away. */
  play(browser: Browser, show: (page: Page) => Promise<void>): Promise<void>;
}

/** @param isWanted leaves out what is not asked for */
export function toScenes(isWanted: (scene: Scene) => boolean = () => true): readonly Scene[] {
  const widget = states.widget.flatMap(({ name, run, desktop }) =>
    variants.widget.map((variant) => ({
      part: 'widget' as const,
      name,
      variant,
      play: playing((browser) => openWidgetStage(browser, variant, desktop), run),
    })),
  );
  const console = states.console.flatMap(({ name, run, desktop, environment }) =>
    variants.console.map((variant) => ({
      part: 'console' as const,
      name,
      variant,
      play: playing((browser) => openConsoleStage(browser, variant, desktop, environment), run),
    })),
  );
  return [...widget, ...console].filter(isWanted);
}

interface Playable {
  page: Page;
  close(): Promise<void>;
}

function playing<Stage extends Playable>(
  open: (browser: Browser) => Promise<Stage>,
  run: (stage: Stage) => Promise<void>,
): Scene['play'] {
  return async (browser, show) => {
    const stage = await open(browser);
    try {
      await run(stage);
      await show(stage.page);
    } finally {
      await stage.close();
    }
  };
}
