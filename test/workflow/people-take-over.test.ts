import { describe, expect, test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import type { Step } from '../../src/contract/automation/step.ts';
import { operator } from './kit/operator.ts';
import { play } from './kit/play.ts';

function workflow(...steps: readonly Step[]): Definition {
  return { trigger: { on: 'conversation_started' }, steps };
}

const chooser: Step = {
  buttons: { text: 'What is it?', options: [{ label: 'A', steps: [{ message: 'Aha' }] }] },
};

describe('who speaks to the person falls silent', () => {
  test.each(['replies', 'assigns', 'closes'])('O9 when a teammate %s', (does) => {
    const { run, trace } = play(
      workflow(chooser, { message: 'Never' }),
      `
      visitor: Hi
      bot: What is it? [A]
      teammate ${does}
      prompt: over
      end: interrupted
      teammate replies
      visitor: Thanks
      600 seconds pass
      `,
    );
    expect(run).toMatchObject({ at: null, waiting: null, dueAtMs: null, ending: 'interrupted' });
    const by = { replies: 'teammate_replied', assigns: 'assigned', closes: 'closed' }[does];
    expect(trace.at(-1)).toEqual({ what: 'end', ending: 'interrupted', by });
  });

  test('O9 also when it waits for time to pass', () => {
    play(
      workflow({ message: 'One moment' }, { wait: { seconds: 60 } }, { message: 'Never' }),
      `
      visitor: Hi
      bot: One moment
      teammate replies
      end: interrupted
      `,
    );
  });

  test('W5 a workflow that has snoozed the conversation is interrupted by a close', () => {
    play(
      workflow({ message: 'Until tomorrow' }, { snooze: { minutes: 1_440 } }, { message: 'Never' }),
      `
      visitor: Hi
      bot: Until tomorrow
      action: snooze {"minutes":1440}
      teammate closes
      end: interrupted
      snooze ends
      `,
    );
  });

  test('O9 a question that nobody answers ends its turn', () => {
    play(
      { ...workflow(chooser), abandon_after_s: 90 },
      `
      visitor: Hi
      bot: What is it? [A]
      89 seconds pass
      1 seconds pass
      prompt: over
      end: abandoned
      `,
    );
  });

  test('O9 after ten minutes, where it is not said otherwise', () => {
    const { run } = play(
      workflow(chooser),
      `
      visitor: Hi
      bot: What is it? [A]
      599 seconds pass
      `,
    );
    expect(run.waiting).not.toBeNull();
  });

  test('O9 it goes on behind a question that nobody answers, where that is asked for', () => {
    play(
      workflow({ ...chooser, if_unanswered: 'go_on' }, { tag_conversation: 'Silent' }),
      `
      visitor: Hi
      bot: What is it? [A]
      600 seconds pass
      prompt: over
      action: tag_conversation "Silent"
      end: completed
      `,
    );
  });
});

describe('the team may answer first', () => {
  const waiting = workflow({ wait_for_team: { seconds: 120 } }, { message: 'Hello!' });
  const there = { office: { is_open: true }, team: { is_online: true } };
  const facts = { nowMs: 0, timeZone: 'UTC', ...there };

  test('O4 O9 the bot waits while the office is open and somebody is there', () => {
    play(
      waiting,
      `
      visitor: Hi
      119 seconds pass
      1 seconds pass
      bot: Hello!
      end: completed
      `,
      { facts },
    );
  });

  test('O9 a teammate who answers first is left alone', () => {
    play(
      waiting,
      `
      visitor: Hi
      teammate replies
      end: interrupted
      120 seconds pass
      `,
      { facts },
    );
  });

  test('O9 a message of the person does not shorten the wait', () => {
    play(
      waiting,
      `
      visitor: Hi
      visitor: Are you there?
      120 seconds pass
      bot: Hello!
      end: completed
      `,
      { facts },
    );
  });

  test.each([
    { office: { is_open: false }, team: { is_online: true } },
    { office: { is_open: true }, team: { is_online: false } },
    {},
  ])('O11 it does not wait where nobody is there: %o', (who) => {
    play(
      waiting,
      `
      visitor: Hi
      bot: Hello!
      end: completed
      `,
      { facts: { nowMs: 0, timeZone: 'UTC', ...who } },
    );
  });

  test('O9 Operator waits first, where that is set', () => {
    play(
      operator({ wait_for_team_s: 120 }),
      `
      visitor: Hi
      120 seconds pass
      bot: Where can we reach you if you leave? You get the answer here and by email. (email)
      teammate replies
      prompt: over
      end: interrupted
      `,
      { facts },
    );
  });

  test('O9 in the background too, a teammate’s reply ends what waits for the team', () => {
    play(
      workflow({ wait_for_team: { seconds: 120 } }, { set_priority: true }),
      `
      visitor: Hi
      teammate assigns
      teammate replies
      end: interrupted
      `,
      { facts },
    );
  });
});

describe('who works in the background goes on', () => {
  const background = workflow({ wait: { seconds: 60 } }, { tag_conversation: 'Waited' });
  const tagged = `
    action: tag_conversation "Waited"
    end: completed`;

  test.each(['visitor: Hello?', 'teammate replies'])('W3 a reply ends its wait: %s', (reply) => {
    play(background, `visitor: Hi\n${reply}\n${tagged}`);
  });

  test('W3 W12 it waits to the second, whoever assigns or closes meanwhile', () => {
    play(
      background,
      `
      visitor: Hi
      teammate assigns
      teammate closes
      59 seconds pass
      1 seconds pass
      ${tagged}
      `,
    );
  });

  test('W3 what has snoozed goes on when the conversation is open again', () => {
    const snoozing = workflow({ snooze: { minutes: 1 } }, { tag_conversation: 'Waited' });
    const snoozed = `visitor: Hi\naction: snooze {"minutes":1}`;
    play(snoozing, `${snoozed}\nsnooze ends\n${tagged}`);
    play(snoozing, `${snoozed}\n60 seconds pass\n${tagged}\nsnooze ends`);
    play(snoozing, `${snoozed}\nvisitor: Hello?\n${tagged}`);
  });
});
