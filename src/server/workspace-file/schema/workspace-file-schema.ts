import Type from 'typebox';
import { maxQuietMinutes, maxSenderName } from '../../../contract/mail-settings.ts';
import { teamDistributions, workflowStates } from '../workspace-file.ts';
import { action, target } from './action.ts';
import { atLeast, list, oneOf, ref, strict, text } from './basics.ts';
import { botText } from './bot-text.ts';
import { definition, trigger } from './definition.ts';
import { operator } from './operator.ts';
import { predicate } from './predicate.ts';
import { attribute, question } from './question.ts';
import { assignmentRule, rule, ruleOfStep } from './rule.ts';
import { step } from './step.ts';

const team = strict({
  name: text,
  distribution: Type.Optional(oneOf(teamDistributions)),
  teammates: Type.Optional(
    Type.Array(text, { uniqueItems: true, description: 'Their email addresses' }),
  ),
});

const workflow = strict({
  name: text,
  state: Type.Optional(oneOf(workflowStates)),
  definition: ref('definition'),
});

const officeHours = strict({
  time_zone: Type.Optional(Type.String({ description: 'Such as Europe/Lisbon' })),
  intervals: Type.Optional(
    Type.Array(strict({ start_minute: atLeast(0), end_minute: atLeast(1) }), {
      description: 'Minutes from Monday 00:00; none: always open',
    }),
  ),
  holidays: Type.Optional(list(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }))),
});

const mail = strict(
  {
    is_on: Type.Optional(Type.Boolean()),
    quiet_minutes: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: maxQuietMinutes,
        description: 'After the last unread reply',
      }),
    ),
    sender_name: Type.Optional(
      Type.String({
        maxLength: maxSenderName,
        pattern: '^$|\\S',
        description: 'Beside the teammate’s own; empty is that alone',
      }),
    ),
  },
  'How people who have left are mailed what they have not read',
);

/**
 * JSON Schema (2020-12) of a `WorkspaceFile`, for editors. It takes every file that `foyer apply` takes. What it cannot say, such as which names there
 * are, which steps lead in circles and which operator goes with which field, `foyer apply` says.
 */
export const workspaceFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Foyer workspace',
  ...strict({
    $schema: Type.Optional(Type.String()),
    teams: Type.Optional(list(team)),
    operator: Type.Optional(operator),
    follow_up_rules: Type.Optional(
      Type.Array(rule, { description: 'The first that holds is applied to a qualified lead' }),
    ),
    assignment_rules: Type.Optional(
      Type.Array(assignmentRule, { description: 'Whose a conversation becomes that is nobody’s' }),
    ),
    workflows: Type.Optional(Type.Array(workflow, { description: 'In their order' })),
    office_hours: Type.Optional(officeHours),
    mail: Type.Optional(mail),
  }),
  $defs: {
    action,
    attribute,
    bot_text: botText,
    definition,
    predicate,
    question,
    rule_of_step: ruleOfStep,
    step,
    target,
    trigger,
  },
};
