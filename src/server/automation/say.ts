import type { BotText } from '../../contract/automation/bot-text.ts';
import type { TextBlock } from '../../contract/block.ts';
import type { Prompt } from '../../contract/prompt.ts';
import type { Asking, Effect } from '../../workflow/effect.ts';
import { spokenText } from '../../workflow/operator/texts/spoken-text.ts';
import { appendByBot, toBlocks } from './append.ts';
import { fieldLabel } from '../../workflow/operator/texts/field-labels.ts';
import type { Scene } from './scene.ts';

type Say = Extract<Effect, { kind: 'say' }>;

/** A bot's comment, with what it asks, in the person's language. */
export async function say(scene: Scene, runId: string, effect: Say): Promise<void> {
  const { blocks, prompt } = toSaid(scene, effect);
  const details = { run_id: runId, ...(prompt && { prompt }) };
  await appendByBot(scene, { kind: 'comment', id: effect.id, blocks, details });
}

/** What the person reads of it. */
export function toSaid(
  scene: Scene,
  { text, asking }: Say,
): { blocks: TextBlock[]; prompt?: Prompt } {
  const blocks = toBlocks(inTheirLanguage(scene, text, asking));
  return { blocks, ...(asking && { prompt: toPrompt(scene, asking) }) };
}

function toPrompt(scene: Scene, asking: Asking): Prompt {
  if (asking.kind === 'buttons') {
    const options = asking.options.map(({ id, label }) => ({
      id,
      label: inTheirLanguage(scene, label),
    }));
    return { kind: 'buttons', state: 'open', options };
  }
  const { attribute, type, isSkippable } = asking;
  const options = type === 'boolean' ? yesOrNo(scene) : asking.options?.map(toOption);
  return {
    kind: 'input',
    state: 'open',
    type,
    attribute,
    label: fieldLabel(attribute, languageOf(scene)),
    is_skippable: isSkippable,
    ...(options && { options }),
  };
}

function toOption(option: string) {
  return { id: option, label: option };
}

function yesOrNo(scene: Scene) {
  return [
    { id: 'true', label: inTheirLanguage(scene, { built_in: 'yes' }) },
    { id: 'false', label: inTheirLanguage(scene, { built_in: 'no' }) },
  ];
}

function languageOf({ contact }: Scene): string {
  return contact.language_override ?? contact.language ?? 'en';
}

function inTheirLanguage(scene: Scene, text: BotText, asking?: Asking): string {
  const { operator, officeHours } = scene.automation.settings;
  const listening = {
    language: languageOf(scene),
    timeZone: scene.contact.time_zone,
    overrides: operator.texts,
    officeHours,
    hasMail: scene.context.hasMail,
    nowMs: scene.nowMs,
  };
  return spokenText(text, listening, asking?.kind === 'input' ? asking.attribute : undefined);
}
