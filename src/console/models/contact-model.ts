import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import type {
  ConsoleContact,
  ContactDetails,
  EditContactRequest,
} from '../../contract/console/contact.ts';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { ContactsApi } from '../session/types/contacts-api.ts';
import { toFailure } from '../session/types/failure.ts';
import type { ConversationsModel } from './conversations-model.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** What is known of a person beyond what lists show. */
export interface KnownContact {
  /** unknown: deleted, by someone else perhaps. */
  status: 'loading' | 'ready' | 'failed' | 'unknown';
  details: ContactDetails | undefined;
}

interface Sources {
  /** The conversation that is on show. */
  chosen: ReadonlySignal<ConsoleConversation | undefined>;
  conversations: ConversationsModel;
  /** The person is gone, with these conversations. */
  onDeleted(conversationIds: readonly string[]): void;
}

const unread: KnownContact = { status: 'loading', details: undefined };

/** The person with whom the conversation on show is. */
export const ContactModel = createModel(
  (api: ContactsApi, { chosen, conversations, onDeleted }: Sources) => {
    const known = signal<ReadonlyMap<string, KnownContact>>(new Map());
    const id = computed(() => chosen.value?.contact.id);
    /** What is half typed of people, by person and attribute. */
    const drafts = new Map<string, string>();
    let asked = 0;
    /** By person, the number of the latest question that is answered: an answer to an earlier one is older than what is known. */
    const answered = new Map<string, number>();

    function put(contactId: string, contact: KnownContact): void {
      known.value = new Map(known.peek()).set(contactId, contact);
    }
    function isNews(contactId: string, question: number): boolean {
      const isLatest = question > (answered.get(contactId) ?? 0);
      if (isLatest) answered.set(contactId, question);
      return isLatest;
    }
    function take(details: ContactDetails): void {
      put(details.id, { status: 'ready', details });
      conversations.putContact(toListed(details));
    }
    async function read(contactId: string): Promise<void> {
      const before = known.peek().get(contactId) ?? unread;
      if (before.status !== 'ready') put(contactId, { ...before, status: 'loading' });
      asked += 1;
      const question = asked;
      try {
        const details = await api.readContact(contactId);
        if (isNews(contactId, question)) put(contactId, { status: 'ready', details });
      } catch (error) {
        const isUnknown = toFailure(error).kind === 'contact_unknown';
        if (isUnknown || before.status !== 'ready')
          put(contactId, { ...before, status: isUnknown ? 'unknown' : 'failed' });
      }
    }
    /** Its answer is taken in whatever has been read meanwhile: that may not know of it. */
    async function change(changing: Promise<ContactDetails>): Promise<Outcome> {
      asked += 1;
      const question = asked;
      const outcome = await toOutcome(changing);
      if (outcome.isDone) {
        isNews(outcome.answer.id, question);
        take(outcome.answer);
      }
      return outcome;
    }

    effect(() => {
      if (id.value !== undefined) void read(id.value);
    });

    return {
      id,
      /** The conversation's own word on the person is as new as what is heard. */
      shown: computed((): KnownContact => {
        const contact = known.value.get(id.value ?? '') ?? unread;
        const listed = chosen.value?.contact;
        if (contact.details === undefined || listed === undefined) return contact;
        return { ...contact, details: { ...contact.details, ...listed } };
      }),
      read,
      /** The server says that something about them has changed: asks what, where it matters. */
      hear(contact: ConsoleContact) {
        conversations.putContact(contact);
        if (known.peek().has(contact.id)) void read(contact.id);
      },
      /** A conversation has begun or changed: another one of the person on show stands among theirs. */
      hearConversation({ id: conversationId, contact }: ConsoleConversation) {
        const isAnother = conversationId !== chosen.peek()?.id;
        if (isAnother && contact.id === id.peek()) void read(contact.id);
      },
      /** What is half typed outlives that another person is on show. */
      draftOf(contactId: string, attribute: keyof EditContactRequest) {
        const key = `${contactId} ${attribute}`;
        return {
          read: () => drafts.get(key),
          write(typed: string | undefined) {
            if (typed === undefined) drafts.delete(key);
            else drafts.set(key, typed);
          },
        };
      },
      edit: (contactId: string, edited: EditContactRequest) =>
        change(api.editContact(contactId, edited)),
      block: (contactId: string, isBlocked: boolean) =>
        change(api.blockContact(contactId, isBlocked)),
      tag: (contactId: string, name: string) => change(api.tagContact(contactId, name)),
      untag: (contactId: string, name: string) => change(api.untagContact(contactId, name)),
      /** Deletes the person and all that they wrote, for good. */
      async remove(contactId: string): Promise<Outcome> {
        const outcome = await toOutcome(api.deleteContact(contactId));
        if (outcome.isDone) onDeleted(outcome.answer.conversation_ids);
        return outcome;
      },
    };
  },
);
export type ContactModel = InstanceType<typeof ContactModel>;

/** As lists of conversations show them. */
function toListed(details: ContactDetails): ConsoleContact {
  const { id, role, display_name, email, page_url, page_title, last_seen_at, is_blocked } = details;
  return { id, role, display_name, email, page_url, page_title, last_seen_at, is_blocked };
}
