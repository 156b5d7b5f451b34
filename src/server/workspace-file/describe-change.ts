import type { Change, Subject } from './compare.ts';

const nouns: Record<Subject, string> = {
  team: 'team',
  operator: 'Operator',
  follow_up_rule: 'follow-up rule',
  assignment_rule: 'assignment rule',
  workflow: 'workflow',
  office_hours: 'office hours',
  mail: 'mail',
};

/** What a person calls the keys of a team that a file calls otherwise. */
const words: Readonly<Record<string, string>> = { teammateIds: 'teammates' };

/** One line of English. @example '+ team “Sales”', '~ workflow “Greet”: state', '- follow-up rule “Large”' */
export function describeChange(change: Change): string {
  const noun = nouns[change.subject];
  switch (change.how) {
    case 'added':
      return `+ ${noun} “${change.name}”`;
    case 'removed':
      return `- ${noun} “${change.name}”`;
    case 'reordered':
      return `~ ${noun}s: their order`;
    case 'changed': {
      const keys = change.keys.map((key) => words[key] ?? key).join(', ');
      return change.name === undefined
        ? `~ ${noun}: ${keys}`
        : `~ ${noun} “${change.name}”: ${keys}`;
    }
  }
}
