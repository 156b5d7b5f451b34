import type { BotText } from '../contract/automation/bot-text.ts';
import type { DryRunAnswer } from '../contract/console/automation.ts';
import type { Because } from '../rules/because.ts';
import { describeAction } from './describe-action.ts';
import type { Asking, Effect, TraceEntry } from './effect.ts';
import { spokenText, type Listening } from './operator/texts/spoken-text.ts';

type Line = DryRunAnswer['lines'][number];

/** What people read of an effect; of most that is only said for later, nothing. */
export function linesOf(effect: Effect, to: Listening): Line[] {
  switch (effect.kind) {
    case 'say':
      return [{ kind: 'bot', text: sayLine(effect.text, effect.asking, to) }];
    case 'save':
      return [{ kind: 'action', text: `Keep ${effect.attribute}: ${String(effect.value)}` }];
    case 'act':
      return [{ kind: 'action', text: describeAction(effect.action) }];
    case 'settle':
      return [];
    case 'trace':
      return traceLine(effect.entry);
  }
}

function sayLine(text: BotText, asking: Asking | undefined, to: Listening): string {
  if (asking?.kind === 'input') return spokenText(text, to, asking.attribute);
  const buttons = (asking?.options ?? []).map(({ label }) => `[${spokenText(label, to)}]`);
  return [spokenText(text, to), ...buttons].filter((part) => part !== '').join(' ');
}

function traceLine(entry: TraceEntry): Line[] {
  switch (entry.what) {
    case 'condition': {
      const name = entry.name === undefined ? 'The condition' : `“${entry.name}”`;
      const why = entry.because.map(becauseText).join('; ');
      const text = `${name} ${entry.held ? 'holds' : 'does not hold'}${why === '' ? '' : `: ${why}`}`;
      return [{ kind: 'condition', text }];
    }
    case 'known':
      return [{ kind: 'condition', text: `${entry.attribute} is known and not asked for` }];
    case 'left_out':
      return [{ kind: 'condition', text: `${entry.action} is left out` }];
    case 'wait':
      return [];
    case 'problem':
      return [{ kind: 'end', text: entry.problem }];
    case 'end':
      return [{ kind: 'end', text: endings[entry.ending] ?? entry.ending }];
    case 'step':
    case 'answer':
    case 'skip':
      return [];
  }
}

function becauseText({ field, op, value, met }: Because): string {
  const wanted = value === undefined ? '' : ` ${JSON.stringify(value)}`;
  return `${field} ${op}${wanted}, and it is ${met === null ? 'unknown' : JSON.stringify(met)}`;
}

const endings: Readonly<Record<string, string>> = {
  completed: 'The end',
  failed: 'It fails here',
  too_long: 'It goes round without end',
};
