import { signal } from '@preact/signals';
import { expect, onTestFinished, test } from 'vitest';
import { ContactModel } from '../../../src/console/models/contact-model.ts';
import { ConversationsModel } from '../../../src/console/models/conversations-model.ts';
import type { ContactDetails } from '../../../src/contract/console/contact.ts';
import type { ConsoleConversation } from '../../../src/contract/console/conversation.ts';
import { createFakeApi, deferred } from '../fake-api.ts';
import { objectId } from '../makers.ts';

const id = objectId(1);
const called = (name: string) => ({ id, name }) as ContactDetails;

/** A person on show, who is read as often as it is heard that something has changed; the test answers each time. */
function openPerson() {
  const reads: ReturnType<typeof deferred<ContactDetails>>[] = [];
  const api = createFakeApi({
    readContact() {
      const read = deferred<ContactDetails>();
      reads.push(read);
      return read.promise;
    },
    editContact: async (_id, { name }) => called(name ?? ''),
  });
  const chosen = signal({ contact: { id } } as ConsoleConversation);
  const contact = new ContactModel(api, {
    chosen,
    conversations: new ConversationsModel(api, objectId(9)),
    onDeleted() {},
  });
  onTestFinished(() => contact[Symbol.dispose]());
  return { contact, reads, name: () => contact.shown.value.details?.name };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('V4 an answer that comes late does not undo a later one, whichever of the two was asked for', async () => {
  const { contact, reads, name } = openPerson();
  contact.hear(called('Ada'));
  reads[1]?.resolve(called('Ada'));
  await settle();
  reads[0]?.resolve(called('Amber Otter'));
  await settle();
  expect(name()).toBe('Ada');
});

test('V4 what a teammate has just written stays, though it was read meanwhile how it was before', async () => {
  const { contact, reads, name } = openPerson();
  reads[0]?.resolve(called('Amber Otter'));
  await settle();
  contact.hear(called('Amber Otter'));
  await contact.edit(id, { name: 'Ada' });
  reads[1]?.resolve(called('Amber Otter'));
  await settle();
  expect(name()).toBe('Ada');
});
