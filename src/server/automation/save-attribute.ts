import { createObjectId } from '../../base/object-id.ts';
import { RefusalError } from '../refusal-error.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { indexContact } from '../operations/index-contact.ts';
import { recordAttributes } from '../operations/user-data/record-attributes.ts';
import type { AttributeValue } from '../../rules/facts.ts';
import { insertCompany, updateCompany, type Company } from '../storage/companies.ts';
import { joinCompany, listCompaniesOfContact } from '../storage/contact-companies.ts';
import { isOwnCompanyId, ownCompanyId } from '../storage/own-company.ts';
import { updateContact, type ContactChange } from '../storage/contacts.ts';
import { toCustomValue } from './custom-values.ts';
import { reloadContact, take } from './reload.ts';
import { conversationOf, type Scene } from './scene.ts';

/** What a person has answered, or a rule says: known from now on. @param value null is unknown */
export async function saveAttribute(
  scene: Scene,
  attribute: string,
  value: AttributeValue | null,
): Promise<void> {
  if (attribute === 'conversation.rating') return rate(scene, Number(value));
  const [model, ...rest] = attribute.split('.');
  const name = rest.join('.');
  if (model === 'contact') await saveOfContact(scene, name, value);
  else if (model === 'company') await saveOfCompany(scene, name, value);
  else throw new RefusalError('invalid', `There is no attribute ${attribute}.`);
  await reloadContact(scene);
}

async function rate(scene: Scene, rating: number): Promise<void> {
  const { tx, contact } = scene;
  const conversation = conversationOf(scene);
  await take(scene, await changeConversation(tx, contact, conversation, { rating }));
}

async function saveOfContact(
  scene: Scene,
  name: string,
  value: AttributeValue | null,
): Promise<void> {
  const { tx, contact } = scene;
  const change: ContactChange | undefined = name.startsWith('custom.')
    ? await custom(scene, 'contact', contact.custom_attributes, name.slice(7), value)
    : plain(contactFields, name, value);
  if (change === undefined) return;
  const isOtherEmail = change.email !== undefined && change.email !== contact.email;
  // Who typed it may be anybody.
  const proof = isOtherEmail ? { verified_at: null } : {};
  if (isOtherEmail && contact.role === 'user' && contact.user_id === null) return;
  await updateContact(tx, contact.workspace_id, contact.id, { ...change, ...proof });
  await indexContact(tx, { ...contact, ...change }, contact);
}

const contactFields = ['email', 'name', 'phone'] as const satisfies (keyof ContactChange)[];
const companyFields = ['name', 'plan', 'size', 'website', 'industry', 'monthly_spend'] as const;

/** A company of the person's own, which no page can join: what they say of theirs changes nobody else's. */
async function saveOfCompany(
  scene: Scene,
  name: string,
  value: AttributeValue | null,
): Promise<void> {
  const { tx, contact, nowMs } = scene;
  const { workspace_id } = contact;
  const company = await ownCompany(scene);
  const change = name.startsWith('custom.')
    ? await custom(scene, 'company', company.custom_attributes, name.slice(7), value)
    : plain(companyFields, name, value);
  if (change === undefined) return;
  await updateCompany(tx, workspace_id, company.id, { ...change, updated_at: nowMs });
}

async function ownCompany({ tx, contact, nowMs }: Scene): Promise<Company> {
  const { workspace_id, id } = contact;
  const companies = await listCompaniesOfContact(tx, workspace_id, id);
  // Of who has become a user, it may be the one that they told of as a lead.
  const standing = companies.find(({ site_id }) => isOwnCompanyId(site_id));
  if (standing !== undefined) return standing;
  const company: Company = {
    workspace_id,
    id: createObjectId(nowMs),
    site_id: ownCompanyId(id),
    name: null,
    plan: null,
    monthly_spend: null,
    size: null,
    website: null,
    industry: null,
    remote_created_at: null,
    custom_attributes: null,
    created_at: nowMs,
    updated_at: nowMs,
  };
  await insertCompany(tx, company);
  await joinCompany(tx, workspace_id, id, company.id, nowMs);
  if (contact.active_company_id === null) {
    await updateContact(tx, workspace_id, id, { active_company_id: company.id });
  }
  return company;
}

function plain<Field extends string>(
  fields: readonly Field[],
  name: string,
  value: AttributeValue | null,
): Partial<Record<Field, never>> {
  if (!fields.includes(name as Field)) {
    throw new RefusalError('invalid', `There is no attribute ${name} to be written.`);
  }
  return { [name]: value } as Partial<Record<Field, never>>;
}

/** The workspace asks for it, which is as good as a signed page's word that there is such an attribute. */
async function custom(
  { tx, contact, nowMs }: Scene,
  model: 'contact' | 'company',
  known: string | null,
  name: string,
  value: AttributeValue | null,
): Promise<{ custom_attributes: string | null } | undefined> {
  const recorded = await recordAttributes(
    tx,
    {
      workspaceId: contact.workspace_id,
      model,
      trust: 'signed',
      nowMs,
      reading: {
        warn(problem) {
          throw new RefusalError('invalid', problem);
        },
      },
    },
    known,
    new Map([[name, value === null ? null : toCustomValue(name, value)]]),
  );
  return recorded === undefined ? undefined : { custom_attributes: recorded };
}
