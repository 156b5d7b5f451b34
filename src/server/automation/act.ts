import type { ActionKind } from '../../contract/automation/action.ts';
import type { Effect } from '../../workflow/effect.ts';
import { kindOfAction, type ActionOf } from '../../workflow/step-kind.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { ensureTag } from '../operations/ensure-tag.ts';
import { foldName } from '../operations/fold-name.ts';
import { tagConversation, untagConversation } from '../operations/tag-conversation.ts';
import { addContactTag, removeContactTag } from '../storage/contact-tags.ts';
import { appendToOutbox } from '../storage/outbox.ts';
import { holdTagByName } from '../storage/tags.ts';
import { appendByBot, toBlocks } from './append.ts';
import { assignByRule } from './assignments.ts';
import { reloadContact, take } from './reload.ts';
import { saveAttribute } from './save-attribute.ts';
import { say } from './say.ts';
import { conversationOf, happenByBot, type Scene } from './scene.ts';

/** The run that it is of, and what names it for whoever receives it twice. */
interface Named {
  runId: string;
  id: string;
}

type Given<Kind extends ActionKind> = ActionOf<Kind>[Kind & keyof ActionOf<Kind>];

/**
 * Does one thing that a workflow or a rule says.
 * @throws {RefusalError} where it cannot be done
 */
export async function act(
  scene: Scene,
  runId: string,
  { id, action }: Extract<Effect, { kind: 'act' }>,
): Promise<void> {
  const kind = kindOfAction(action);
  const perform = performers[kind] as Perform<unknown>;
  await perform(scene, (action as Partial<Record<ActionKind, unknown>>)[kind], { runId, id });
}

type Perform<Value> = (scene: Scene, given: Value, named: Named) => Promise<void>;

const performers: { [Kind in ActionKind]: Perform<Given<Kind>> } = {
  add_tag: tagContact,
  remove_tag: untagContact,
  async tag_conversation(scene, name) {
    const { tx, contact, nowMs } = scene;
    const conversation = conversationOf(scene);
    const { outcome, isNewTag } = await tagConversation(tx, contact, conversation, name, nowMs);
    scene.hasNewTag ||= isNewTag;
    await take(scene, outcome);
  },
  async untag_conversation(scene, name) {
    await take(
      scene,
      await untagConversation(scene.tx, scene.contact, conversationOf(scene), name),
    );
  },
  assign: assignByRule,
  async set_priority(scene, isPriority) {
    const is_priority = Number(isPriority);
    const conversation = conversationOf(scene);
    if (conversation.is_priority === is_priority) return;
    const change = { is_priority };
    await take(scene, await changeConversation(scene.tx, scene.contact, conversation, change));
  },
  async apply_sla(scene, sla) {
    const conversation = conversationOf(scene);
    if (conversation.sla === sla) return;
    await take(scene, await changeConversation(scene.tx, scene.contact, conversation, { sla }));
  },
  async close(scene) {
    if (conversationOf(scene).state === 'closed') return;
    await appendByBot(scene, { kind: 'close' });
    happenByBot(scene, 'closed');
  },
  async reopen(scene) {
    const { state } = conversationOf(scene);
    if (state === 'open') return;
    await appendByBot(scene, { kind: state === 'snoozed' ? 'unsnooze' : 'open' });
    happenByBot(scene, 'reopened');
  },
  async snooze(scene, { minutes }) {
    const snoozed_until = scene.nowMs + minutes * 60_000;
    await appendByBot(scene, { kind: 'snooze', details: { snoozed_until } });
    happenByBot(scene, 'snoozed');
  },
  note: (scene, text) => appendByBot(scene, { kind: 'note', blocks: toBlocks(text) }),
  reply: (scene, text, { runId, id }) => say(scene, runId, { kind: 'say', id, text }),
  set_attribute: (scene, { attribute, value }) => saveAttribute(scene, attribute, value),
  create_salesforce_lead: (scene, _given, { id }) => leave(scene, id, 'salesforce_lead', {}),
  webhook: (scene, given, { id }) => leave(scene, id, 'workflow_webhook', given),
};

async function tagContact(scene: Scene, name: string): Promise<void> {
  const { tx, contact, nowMs } = scene;
  const { tag, isNew } = await ensureTag(tx, contact.workspace_id, name, nowMs);
  scene.hasNewTag ||= isNew;
  if (await addContactTag(tx, contact.workspace_id, contact.id, tag.id)) await reloadContact(scene);
}

async function untagContact(scene: Scene, name: string): Promise<void> {
  const { tx, contact } = scene;
  const tag = await holdTagByName(tx, contact.workspace_id, foldName(name));
  if (tag === undefined) return;
  const isRemoved = await removeContactTag(tx, contact.workspace_id, contact.id, tag.id);
  if (isRemoved) await reloadContact(scene);
}

/** What leaves the process goes later, under an id that does not change. */
async function leave(scene: Scene, id: string, kind: string, more: object): Promise<void> {
  const { tx, contact, conversation, nowMs } = scene;
  const payload = JSON.stringify({
    contact_id: contact.id,
    conversation_id: conversation?.id ?? null,
    ...more,
  });
  await appendToOutbox(tx, { workspace_id: contact.workspace_id, id, kind, payload }, nowMs);
}
