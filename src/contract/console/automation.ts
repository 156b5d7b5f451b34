import Type, { type Static } from 'typebox';
import type { Definition } from '../automation/definition.ts';
import type { OfficeHours } from '../automation/office-hours.ts';
import type { OperatorSettings } from '../automation/operator-settings.ts';
import type { AssignmentRule, Rule } from '../automation/rule.ts';
import { ClientId, ObjectId } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';
import { Timestamp } from '../timestamp.ts';

/** What is checked by `rules` and `workflow`, which name the fault better than a schema can: `invalid`, with the path to it as `field`. */
const checkedLater = <Value>() => Type.Unsafe<Value>({});

/**
 * What Foyer does by itself. `GET /console/api/automation`, for every teammate; `PATCH` changes what is given, for owners. `invalid`,
 * `permission_required`
 */
export const AutomationSettings = Type.Object({
  operator: checkedLater<OperatorSettings>(),
  /** In order: the first that holds is applied. */
  follow_up_rules: checkedLater<Rule[]>(),
  assignment_rules: checkedLater<AssignmentRule[]>(),
  office_hours: checkedLater<OfficeHours>(),
  /** Whether Foyer can send mail: where not, no text promises it. */
  has_mail: Type.Boolean(),
});
export type AutomationSettings = Static<typeof AutomationSettings>;

export const EditAutomationRequest = Type.Object(
  {
    operator: Type.Optional(checkedLater<OperatorSettings>()),
    follow_up_rules: Type.Optional(checkedLater<Rule[]>()),
    assignment_rules: Type.Optional(checkedLater<AssignmentRule[]>()),
    office_hours: Type.Optional(checkedLater<OfficeHours>()),
  },
  { additionalProperties: false },
);
export type EditAutomationRequest = Static<typeof EditAutomationRequest>;

export const WorkflowState = Type.Union([
  Type.Literal('draft'),
  Type.Literal('live'),
  Type.Literal('paused'),
]);
export type WorkflowState = Static<typeof WorkflowState>;

export const Workflow = Type.Object({
  id: ObjectId,
  name: Type.String(),
  state: WorkflowState,
  /** Grows by one with every change of the definition; a run goes on with the version it began with. */
  version: Type.Integer({ minimum: 1 }),
  definition: checkedLater<Definition>(),
  /** Whether a step speaks to the person. */
  is_customer_facing: Type.Boolean(),
  /** Of its runs, ever. */
  run_count: Type.Integer({ minimum: 0 }),
  updated_at: Timestamp,
});
export type Workflow = Static<typeof Workflow>;

/** `GET /console/api/workflows`: in their order, which decides which one speaks. */
export const ListWorkflowsAnswer = Type.Object({ workflows: Type.Array(Workflow) });
export type ListWorkflowsAnswer = Static<typeof ListWorkflowsAnswer>;

const workflowName = StorableText({ minLength: 1, maxLength: 120 });

/** `POST /console/api/workflows`, answered with the `Workflow`; it stands last. `invalid`, `name_taken`, `permission_required` */
export const CreateWorkflowRequest = Type.Object(
  { name: workflowName, definition: checkedLater<Definition>() },
  { additionalProperties: false },
);
export type CreateWorkflowRequest = Static<typeof CreateWorkflowRequest>;

/** `PATCH /console/api/workflows/:workflow_id`; `DELETE` removes it and ends its runs. `workflow_unknown`, `invalid`, `name_taken`, `permission_required` */
export const EditWorkflowRequest = Type.Object(
  {
    name: Type.Optional(workflowName),
    definition: Type.Optional(checkedLater<Definition>()),
    state: Type.Optional(WorkflowState),
  },
  { additionalProperties: false },
);
export type EditWorkflowRequest = Static<typeof EditWorkflowRequest>;

/** `PUT /console/api/workflows/order`, answered like the list: all of them, in the order that they are to have. */
export const OrderWorkflowsRequest = Type.Object(
  { workflow_ids: Type.Array(ObjectId, { maxItems: 10_000 }) },
  { additionalProperties: false },
);
export type OrderWorkflowsRequest = Static<typeof OrderWorkflowsRequest>;

export const WorkflowParams = Type.Object({ workflow_id: ObjectId });

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** A condition on which something turned, and what it met; null is unknown. `rules/because.ts` makes them. */
export interface Turned {
  field: string;
  op: string;
  value?: unknown;
  met: unknown;
  held: boolean;
}

/** A line of a trace; see `workflow/effect.ts`. */
const traceLine = Type.Object({
  at: Timestamp,
  entry: Type.Unsafe<{ what: string } & Record<string, unknown>>({}),
});

export const WorkflowRun = Type.Object({
  id: ObjectId,
  /** Null of Operator's. */
  workflow_id: orNull(ObjectId),
  name: Type.String(),
  conversation_id: orNull(ClientId),
  contact_id: ObjectId,
  is_customer_facing: Type.Boolean(),
  state: Type.Union([Type.Literal('live'), Type.Literal('ended'), Type.Literal('failed')]),
  /** Why it is over, such as `completed`, `interrupted`, `abandoned`; null while it is live. */
  ending: orNull(Type.String()),
  /** What went wrong, in English; null where nothing did. */
  problem: orNull(Type.String()),
  began_at: Timestamp,
  due_at: orNull(Timestamp),
  trace: Type.Array(traceLine),
});
export type WorkflowRun = Static<typeof WorkflowRun>;

/** `GET /console/api/workflows/:workflow_id/runs`: the latest first, at most 50. */
export const ListRunsAnswer = Type.Object({ runs: Type.Array(WorkflowRun) });
export type ListRunsAnswer = Static<typeof ListRunsAnswer>;

/** Something happened that workflows or rules might have acted upon, and what each of them made of it. */
export const AutomationDecision = Type.Object({
  at: Timestamp,
  /** Such as `conversation_started`. */
  event: Type.String(),
  considered: Type.Array(
    Type.Object({
      /** Of a workflow; null of rules and of Operator. */
      workflow_id: orNull(ObjectId),
      name: Type.String(),
      outcome: Type.Union([
        Type.Literal('started'),
        Type.Literal('applied'),
        /** Its audience or its condition did not hold. */
        Type.Literal('not_matched'),
        /** Another one was speaking already, or came first. */
        Type.Literal('not_its_turn'),
        /** It could not be decided: a teammate has to see to it. */
        Type.Literal('failed'),
      ]),
      problem: Type.Optional(Type.String()),
      /** On what it turned: conditions and the values that they met. */
      because: Type.Unsafe<readonly Turned[]>({}),
    }),
  ),
});
export type AutomationDecision = Static<typeof AutomationDecision>;

/** `GET /console/api/conversations/:conversation_id/automation`: what bots did in it, what they did not, and why; in order of time. */
export const ConversationAutomation = Type.Object({
  runs: Type.Array(WorkflowRun),
  decisions: Type.Array(AutomationDecision),
});
export type ConversationAutomation = Static<typeof ConversationAutomation>;

/**
 * `POST /console/api/workflows/dry-run`: what a definition would do, for a person or in a past conversation, without doing it. The answers are those
 * that the person is imagined to give, in order; without one for a question the run stops there.
 */
export const DryRunRequest = Type.Object(
  {
    definition: checkedLater<Definition>(),
    contact_id: Type.Optional(ObjectId),
    conversation_id: Type.Optional(ClientId),
    answers: Type.Optional(Type.Array(StorableText({ maxLength: 2_000 }), { maxItems: 50 })),
  },
  { additionalProperties: false },
);
export type DryRunRequest = Static<typeof DryRunRequest>;

export const DryRunAnswer = Type.Object({
  /** Whether it would begin at all. */
  begins: Type.Boolean(),
  because: Type.Unsafe<readonly Turned[]>({}),
  /** What would be said, done and decided, in order: each a line that people read. */
  lines: Type.Array(
    Type.Object({
      kind: Type.Union([
        Type.Literal('bot'),
        Type.Literal('person'),
        Type.Literal('action'),
        Type.Literal('condition'),
        Type.Literal('wait'),
        Type.Literal('end'),
      ]),
      text: Type.String(),
    }),
  ),
});
export type DryRunAnswer = Static<typeof DryRunAnswer>;
