import { foldText } from '../base/fold-text.ts';
import type { Action } from '../contract/automation/action.ts';
import type { ConversationFacts, Facts } from '../rules/facts.ts';
import { writeAttribute } from './attribute-facts.ts';
import { ratingAttribute } from './attributes.ts';
import type { Effect } from './effect.ts';

/** The facts as they are once the effect is carried out, so that the next condition sees it. */
export function layOver(facts: Facts, effect: Effect): Facts {
  if (effect.kind === 'act') return layAction(facts, effect.action);
  if (effect.kind !== 'save' || effect.attribute === ratingAttribute) return facts;
  return writeAttribute(facts, effect.attribute, effect.value);
}

function layAction(facts: Facts, action: Action): Facts {
  const { contact, conversation } = facts;
  const converse = (change: ConversationFacts): Facts => ({
    ...facts,
    conversation: { ...conversation, ...change },
  });
  if ('add_tag' in action) return tagContact(facts, withTag(contact?.tags, action.add_tag));
  if ('remove_tag' in action) {
    return tagContact(facts, withoutTag(contact?.tags, action.remove_tag));
  }
  if ('tag_conversation' in action) {
    return converse({ tags: withTag(conversation?.tags, action.tag_conversation) });
  }
  if ('untag_conversation' in action) {
    return converse({ tags: withoutTag(conversation?.tags, action.untag_conversation) });
  }
  if ('assign' in action) return converse(assigned(action.assign));
  if ('set_priority' in action) return converse({ is_priority: action.set_priority });
  if ('apply_sla' in action) return converse({ sla: action.apply_sla });
  if ('close' in action) return converse({ state: 'closed' });
  if ('reopen' in action) return converse({ state: 'open' });
  if ('snooze' in action) return converse({ state: 'snoozed' });
  if ('set_attribute' in action) {
    const { attribute, value } = action.set_attribute;
    return writeAttribute(facts, attribute, value);
  }
  return facts;
}

function tagContact(facts: Facts, tags: readonly string[]): Facts {
  return { ...facts, contact: { ...facts.contact, tags } };
}

/** The engine knows no names of teams: until the server has told the facts anew, whose it is stands there by id. */
function assigned(target: Extract<Action, { assign: unknown }>['assign']): ConversationFacts {
  if ('team' in target) return { team: target.team };
  if ('teammate' in target) return { teammate: target.teammate };
  return { team: null, teammate: null };
}

type Tags = readonly string[] | null | undefined;

function withTag(tags: Tags, tag: string): readonly string[] {
  return [...withoutTag(tags, tag), tag];
}

function withoutTag(tags: Tags, tag: string): readonly string[] {
  const folded = foldText(tag);
  return (tags ?? []).filter((other) => foldText(other) !== folded);
}
