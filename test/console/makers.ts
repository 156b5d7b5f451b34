import { defaultOperatorSettings } from '../../src/contract/automation/operator-settings.ts';
import type {
  AutomationSettings,
  Workflow,
  WorkflowRun,
} from '../../src/contract/console/automation.ts';
import type { Directory } from '../../src/contract/console/directory.ts';
import type { ConsoleMailSettings } from '../../src/contract/console/mail.ts';
import type { MailDetails } from '../../src/contract/console/mail-log.ts';
import type { ConsoleTeammate } from '../../src/contract/console/teammates.ts';
import type { Team } from '../../src/contract/console/teams.ts';

/** An id of the server's shape that bears a number. */
export function objectId(number: number): string {
  return number.toString(16).padStart(24, '0');
}

export function makeTeammate(more: Partial<ConsoleTeammate> = {}): ConsoleTeammate {
  return {
    id: objectId(1),
    name: 'Robin Reyes',
    email: 'robin@example.com',
    role: 'owner',
    is_away: false,
    is_removed: false,
    avatar_id: null,
    ...more,
  };
}

export function makeTeam(more: Partial<Team> = {}): Team {
  return { id: objectId(11), name: 'Support', distribution: 'manual', teammate_ids: [], ...more };
}

export function makeDirectory(more: Partial<Directory> = {}): Directory {
  return { teammates: [makeTeammate()], teams: [], tags: [], saved_replies: [], ...more };
}

export function makeWorkflow(more: Partial<Workflow> = {}): Workflow {
  return {
    id: objectId(21),
    name: 'Welcome',
    state: 'draft',
    version: 1,
    definition: { trigger: { on: 'conversation_started' }, steps: [{ message: 'Hello!' }] },
    is_customer_facing: true,
    run_count: 0,
    updated_at: 0,
    ...more,
  };
}

export function makeAutomation(more: Partial<AutomationSettings> = {}): AutomationSettings {
  return {
    operator: defaultOperatorSettings,
    follow_up_rules: [],
    assignment_rules: [],
    office_hours: { time_zone: 'UTC', intervals: [], holidays: [] },
    has_mail: false,
    ...more,
  };
}

export function makeRun(more: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id: objectId(41),
    workflow_id: objectId(21),
    name: 'Welcome',
    conversation_id: null,
    contact_id: objectId(51),
    is_customer_facing: true,
    state: 'ended',
    ending: 'completed',
    problem: null,
    began_at: 0,
    due_at: null,
    trace: [],
    ...more,
  };
}

export function makeMailSettings(more: Partial<ConsoleMailSettings> = {}): ConsoleMailSettings {
  return {
    settings: { is_on: true, quiet_minutes: 5, sender_name: '' },
    server: {
      is_sending: true,
      smtp_host: 'smtp.example.net',
      from: 'hello@example.com',
      domain: 'mail.example.com',
      hears_smtp: true,
      hears_hand_over: false,
      public_host: 'help.example.com',
    },
    stuck: null,
    ...more,
  };
}

/** An id as a mail has it, that bears a number. */
export function mailId(number: number): string {
  return `0198c0de-1111-7222-8333-${objectId(number).slice(-12)}`;
}

export function makeMail(more: Partial<MailDetails> = {}): MailDetails {
  return {
    id: mailId(1),
    kind: 'replies',
    state: 'sent',
    reason: null,
    address: 'ada@example.com',
    subject: 'Robin has answered',
    conversation_id: null,
    created_at: 1_000,
    changed_at: 1_000,
    contact: null,
    teammate: null,
    message_id: 'abc@mail.example.com',
    checks: {},
    attempts: null,
    original: null,
    address_now: more.address ?? 'ada@example.com',
    stops: [],
    can_be_sent: false,
    ...more,
  };
}
