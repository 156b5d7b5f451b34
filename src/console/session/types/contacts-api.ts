import type {
  ContactDetails,
  DeleteContactAnswer,
  EditContactRequest,
} from '../../../contract/console/contact.ts';

export interface ContactsApi {
  readContact(contactId: string): Promise<ContactDetails>;
  editContact(contactId: string, change: EditContactRequest): Promise<ContactDetails>;
  blockContact(contactId: string, isBlocked: boolean): Promise<ContactDetails>;
  tagContact(contactId: string, tagName: string): Promise<ContactDetails>;
  untagContact(contactId: string, tagName: string): Promise<ContactDetails>;
  deleteContact(contactId: string): Promise<DeleteContactAnswer>;
}
