import { createObjectId } from '../../../base/object-id.ts';
import {
  formatCustomAttributes,
  parseCustomAttributes,
  type KnownValue,
} from '../../storage/custom-attributes.ts';
import {
  countDataAttributes,
  findDataAttributes,
  insertDataAttribute,
  type AttributeModel,
  type DataAttribute,
} from '../../storage/data-attributes.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { problemOfType, typeOf } from './attribute-type.ts';
import type { Attributes } from './attribute-value.ts';
import { quote, type Reading } from './reading.ts';
import type { Trust } from './trust.ts';

/** Whose attributes they are, and who says so. */
export interface Recording {
  workspaceId: string;
  model: AttributeModel;
  trust: Trust;
  nowMs: number;
  reading: Reading;
  /** Before a name in a warning. */
  path?: string;
}

/** Of people, and as many of companies, that are not archived: as Intercom has it. */
const mostAttributes = 250;

/**
 * Puts given attributes with those that are known. What nobody has named before becomes an attribute where the site has signed it; a value of
 * another type is warned of, and the rest is kept.
 * @param known as a row keeps them
 * @returns what the row keeps from now on; undefined where nothing has changed, which costs no query
 */
export async function recordAttributes(
  tx: Transaction,
  recording: Recording,
  known: string | null,
  given: Attributes,
): Promise<string | null | undefined> {
  const { workspaceId, model, trust, reading, path = '' } = recording;
  const values = parseCustomAttributes(known);
  const changes = changesOf(values, given).filter(
    ([name]) => trust !== 'held' || !values.has(name),
  );
  if (changes.length === 0) return undefined;
  const names = changes.map(([name]) => name);
  const standing = await findDataAttributes(tx, workspaceId, model, names);
  const byName = new Map(standing.map((attribute) => [attribute.name, attribute]));
  let hasChanged = false;
  for (const [name, value] of changes) {
    const problem = await take(tx, recording, byName.get(name), name, value);
    if (problem !== undefined) {
      reading.warn(`${quote(path + name)} was not kept: ${problem}.`);
    } else if (value === null) {
      hasChanged = values.delete(name) || hasChanged;
    } else {
      values.set(name, value);
      hasChanged = true;
    }
  }
  return hasChanged ? formatCustomAttributes(values) : undefined;
}

/** Whether a page says anything that is not known so. */
export function saysMore(known: string | null, given: Attributes): boolean {
  return changesOf(parseCustomAttributes(known), given).length > 0;
}

function changesOf(values: ReadonlyMap<string, KnownValue>, given: Attributes) {
  return [...given].filter(([name, value]) => value !== (values.get(name) ?? null));
}

/** @returns why a value is not kept, if it is not */
async function take(
  tx: Transaction,
  recording: Recording,
  attribute: DataAttribute | undefined,
  name: string,
  value: KnownValue | null,
): Promise<string | undefined> {
  if (attribute === undefined) {
    // Nothing is lost where what does not exist is unknown.
    return value === null ? undefined : create(tx, recording, name, value);
  }
  if (attribute.archived_at !== null) return 'the attribute is archived';
  if (attribute.is_messenger_writable === 0) return 'no page may write this attribute';
  return value === null ? undefined : problemOfType(attribute.type, value);
}

async function create(
  tx: Transaction,
  { workspaceId, model, trust, nowMs }: Recording,
  name: string,
  value: KnownValue,
): Promise<string | undefined> {
  if (trust !== 'signed') {
    return 'there is no such attribute, and only a page whose user is signed can make one';
  }
  const type = typeOf(name, value);
  const problem = problemOfType(type, value);
  if (problem !== undefined) return problem;
  if ((await countDataAttributes(tx, workspaceId, model)) >= mostAttributes) {
    return `there are ${mostAttributes} attributes already`;
  }
  await insertDataAttribute(tx, {
    workspace_id: workspaceId,
    model,
    name,
    id: createObjectId(nowMs),
    type,
    is_messenger_writable: 1,
    archived_at: null,
    created_at: nowMs,
  });
  return undefined;
}
