import type { WorkflowState } from '../../../contract/console/automation.ts';

/** One row for each workspace that has ever changed any of it. */
export interface AutomationSettingsTable {
  workspace_id: string;
  /** Grows by one with every change of settings or workflows: what is held in memory is of one revision. */
  revision: number;
  /** JSON of `OperatorSettings`. */
  operator: string;
  /** JSON of `Rule[]`, in order. */
  follow_up_rules: string;
  /** JSON of `AssignmentRule[]`, in order. */
  assignment_rules: string;
  /** JSON of `OfficeHours`. */
  office_hours: string;
}

export interface WorkflowsTable {
  workspace_id: string;
  id: string;
  name: string;
  state: WorkflowState;
  /** Their order: the lower comes first. */
  rank: number;
  /** Grows by one with every change of the definition. */
  version: number;
  /** JSON of `Definition`. */
  definition: string;
  /** 0 or 1. */
  is_customer_facing: number;
  created_at: number;
  updated_at: number;
}

/** A definition as runs began with it: what stands under an id never changes. */
export interface WorkflowVersionsTable {
  workspace_id: string;
  /** SHA-256 of the definition. */
  id: string;
  /** JSON of `Definition`, expanded. */
  definition: string;
  created_at: number;
}

export interface WorkflowRunsTable {
  workspace_id: string;
  id: string;
  /** Null of Operator's. */
  workflow_id: string | null;
  /** What the workflow was called when it began. */
  name: string;
  version_id: string;
  contact_id: string;
  /** Null where it began without one, as by an event. */
  conversation_id: string | null;
  /** 0 or 1. */
  is_customer_facing: number;
  state: 'live' | 'ended' | 'failed';
  ending: string | null;
  problem: string | null;
  /** JSON of `Run`. */
  run: string;
  /** The text that woke it. */
  message: string | null;
  /** JSON: what it did, in order. */
  trace: string;
  due_at: number | null;
  began_at: number;
  updated_at: number;
}

/** What happened, and what workflows and rules made of it. */
export interface AutomationDecisionsTable {
  workspace_id: string;
  conversation_id: string;
  /** 1, 2, 3 … within the conversation. */
  number: number;
  /** Such as `conversation_started`. */
  event: string;
  /** JSON of `AutomationDecision['considered']`. */
  considered: string;
  created_at: number;
}
