import type { DryRunAnswer, DryRunRequest } from '../../contract/console/automation.ts';
import { checkDefinition } from '../../workflow/check.ts';
import { compileDefinition } from '../../workflow/compile.ts';
import { dryRun } from '../../workflow/dry-run.ts';
import { expandDefinition } from '../../workflow/expand.ts';
import { buildPredicate } from '../../rules/build.ts';
import { explainPredicate } from '../../rules/explain.ts';
import type { Facts } from '../../rules/facts.ts';
import { readFacts } from '../automation/read-facts.ts';
import { refuseProblems } from '../operations/require-targets.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import { requireKnownContact } from '../operations/require-known-contact.ts';
import { findMessage } from '../storage/parts.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';

/**
 * What a definition would do for a person, in a past conversation, or for somebody of whom nothing is known, without doing it.
 * @throws {RefusalError} `invalid`, `contact_unknown`, `conversation_unknown`
 */
export async function dryRunWorkflow(
  context: CommandContext,
  { workspace_id }: Teammate,
  request: DryRunRequest,
): Promise<DryRunAnswer> {
  const { definition, answers = [] } = request;
  refuseProblems(checkDefinition(definition), 'definition');
  const { facts, settings } = await context.database.transaction(async (tx) => {
    const automation = await context.automation.automations.read(tx, workspace_id);
    const place = await find(tx, workspace_id, request);
    const nowMs = context.clock.nowMs();
    const sources = { tx, context: context.automation, automation, nowMs, ...place };
    return {
      facts: place.contact ? await readFacts({ ...sources, contact: place.contact }) : undefined,
      settings: automation.settings,
    };
  });
  const known: Facts = facts ?? {
    nowMs: context.clock.nowMs(),
    timeZone: settings.officeHours.time_zone,
  };
  const program = compileDefinition(expandDefinition(definition, settings));
  const { roles, when } = definition.audience ?? {};
  const isOfRole = roles === undefined || roles.some((role) => role === known.contact?.role);
  return {
    begins: isOfRole && (when === undefined || buildPredicate(when)(known)),
    because: when === undefined ? [] : explainPredicate(when, known),
    lines: dryRun(program, known, answers, {
      overrides: settings.operator.texts,
      officeHours: settings.officeHours,
      hasMail: context.automation.hasMail,
      nowMs: known.nowMs,
    }),
  };
}

async function find(
  tx: Transaction,
  workspaceId: string,
  { contact_id, conversation_id }: DryRunRequest,
) {
  if (conversation_id !== undefined) {
    const { contact, conversation } = await requireConversation(tx, workspaceId, conversation_id);
    const message = await findMessage(tx, workspaceId, conversation_id, 'last');
    return { contact, conversation, message };
  }
  const contact =
    contact_id === undefined ? undefined : await requireKnownContact(tx, workspaceId, contact_id);
  return { contact, conversation: undefined, message: undefined };
}
