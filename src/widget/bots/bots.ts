import { createAnswering } from './answering.ts';
import css from './bots.css?inline';
import { en } from './en.ts';
import { createFocus } from './focus.ts';
import { drawing } from './icons.ts';
import { createPauses } from './pauses.ts';
import { createPromptView } from './prompt-view.ts';
import type { Bots, BotsTools } from './types.ts';

/**
 * The one export of the bots' chunk.
 * @example const bots = createBots(tools); bots.prompt(part);
 */
export function createBots(tools: BotsTools): Bots {
  const { h, root, clock, locale, addStyles } = tools;
  const texts = tools.texts.bots ?? en;
  addStyles(css);
  const { name } = texts;
  const window = root.ownerDocument.defaultView;
  const isStill = (): boolean =>
    window?.matchMedia('(prefers-reduced-motion: reduce)').matches === true;
  const pauses = createPauses(tools, name, isStill);
  const answering = createAnswering(tools, texts);
  const focus = createFocus(root, clock);

  return {
    name,
    avatar: () =>
      h(
        'span',
        { class: 'avatar avatar-24 bot-avatar', 'aria-hidden': 'true' },
        drawing(h, 'bot', 16),
      ),
    shown: pauses.shown,
    prompt: createPromptView({ h, answering, focus, texts, locale }),
    answered: answering.answered,
    stop() {
      pauses.stop();
      answering.stop();
    },
  };
}
