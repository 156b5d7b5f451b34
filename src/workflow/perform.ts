import type { BuiltInText } from '../contract/automation/bot-text.ts';
import type { Facts } from '../rules/facts.ts';
import { readAttribute } from './attribute-facts.ts';
import { followUp } from './follow-up.ts';
import type { Node, NodeKind, NodeOf } from './program.ts';
import { act, holds, say, trace, type Turn } from './turn.ts';
import { ask, waitUntil } from './wait.ts';

/** Where the run goes on, or that it waits. */
type Then = { next: string | null } | 'waits';

/** Takes one step. */
export function perform(turn: Turn, node: Node): Then {
  return (performers[node.kind] as (turn: Turn, node: Node) => Then)(turn, node);
}

const performers: { [Kind in NodeKind]: (turn: Turn, node: NodeOf<Kind>) => Then } = {
  message(turn, node) {
    say(turn, node.text);
    return node;
  },
  buttons(turn, node) {
    const options = node.options.map(({ id, label }) => ({ id, label }));
    return ask(turn, node, node.text ?? '', { kind: 'buttons', options });
  },
  collect(turn, node) {
    const { attribute, type, options, place } = node;
    const isKnown =
      Object.hasOwn(turn.run.answers, attribute) ||
      readAttribute(turn.facts, attribute) !== undefined;
    if (isKnown) {
      trace(turn, { what: 'known', step: place, attribute });
      return node;
    }
    return ask(turn, node, node.text, {
      kind: 'input',
      attribute,
      type,
      ...(options === undefined ? {} : { options }),
      isSkippable: !node.isRequired,
    });
  },
  branches(turn, node) {
    const taken = node.cases.find(({ when, place }) => holds(turn, when, place));
    return { next: taken === undefined ? node.otherwise : taken.first };
  },
  apply_rules(turn, node) {
    for (const { name, when, actions } of node.rules) {
      if (!holds(turn, when, node.place, name)) continue;
      for (const action of actions) act(turn, action, name);
    }
    return node;
  },
  follow_up(turn, node) {
    followUp(turn, node);
    return node;
  },
  qualify() {
    throw new Error('The workspace’s questions were not put in before the run began.');
  },
  wait: (turn, node) => waitUntil(turn, node, node.seconds, true),
  wait_for_team(turn, node) {
    const { office, team } = turn.facts;
    const isSomebodyThere = office?.is_open === true && team?.is_online === true;
    return isSomebodyThere && node.seconds > 0 ? waitUntil(turn, node, node.seconds, false) : node;
  },
  show_reply_time(turn, node) {
    say(turn, { built_in: replyTime(turn.facts) });
    return node;
  },
  rate_conversation(turn, node) {
    const options = ['1', '2', '3', '4', '5'].map((id) => ({ id, label: id }));
    return ask(turn, node, { built_in: 'rate_conversation' }, { kind: 'buttons', options });
  },
  go_to: (_turn, node) => ({ next: node.target }),
  end: () => ({ next: null }),
  act(turn, node) {
    act(turn, node.action);
    return 'snooze' in node.action
      ? waitUntil(turn, node, node.action.snooze.minutes * 60, true)
      : node;
  },
};

/** How soon somebody answers, as far as one can tell: it depends on who is there. */
function replyTime({ office, team }: Facts): BuiltInText {
  if (office?.is_open === false) return 'back_at';
  if (office?.is_open !== true) return 'replies_in_a_day';
  return team?.is_online === true ? 'replies_in_minutes' : 'replies_in_hours';
}
