import type { Predicate } from '../../src/contract/automation/predicate.ts';
import type { Definition } from '../../src/contract/automation/definition.ts';
import { createObjectId } from '../../src/base/object-id.ts';
import { insertWorkflow } from '../../src/server/storage/workflows.ts';
import { setAutomation } from '../../test/kit/bots.ts';
import { openDatabase, type TestDatabase } from '../../test/kit/databases.ts';

/** How many of all match, where some do. */
export const fewMatching = 3;

type Waking = 'page_visited' | 'contact_replied';

/** Puts so many background workflows live, in a database whose server runs. */
export async function addLiveWorkflows(
  { environment }: TestDatabase,
  on: Waking,
  count: number,
  matching: number,
): Promise<void> {
  const database = openDatabase(environment);
  const nowMs = Date.now();
  await database.transaction(async (tx) => {
    for (let number = 0; number < count; number += 1) {
      await insertWorkflow(tx, {
        workspace_id: 'demo',
        id: createObjectId(nowMs),
        name: `${on} ${number}`,
        state: 'live',
        rank: number,
        version: 1,
        definition: toDefinition(on, number, number < matching),
        isCustomerFacing: false,
        created_at: nowMs,
        updated_at: nowMs,
      });
    }
  });
  await database.close();
  // A new revision: the server reads them with the next thing that happens.
  await setAutomation(environment, () => ({}));
}

function toDefinition(on: Waking, number: number, isMatching: boolean): Definition {
  return {
    trigger: { on },
    audience: { when: isMatching ? matches : mismatches(number) },
    steps: [{ add_tag: `Campaign ${number}` }],
  };
}

const matches: Predicate = { field: 'page.url', op: 'contains', value: 'example.com' };

/** What sites ask for, in turns; of the person who is measured none of it is so. Between them they ask for everything that has to be looked up. */
function mismatches(number: number): Predicate {
  const place: Predicate = { field: 'page.url', op: 'contains', value: `/campaign-${number}/` };
  const language: Predicate = { field: 'contact.language', op: 'eq', value: 'pt' };
  switch (number % 5) {
    case 0:
      return { all: [place, language] };
    case 1:
      return { all: [language, { field: 'contact.session_count', op: 'lt', value: number % 50 }] };
    case 2:
      return { field: 'contact.tags', op: 'includes', value: `Campaign ${number}` };
    case 3:
      return { any: [place, { field: 'contact.custom.score', op: 'gt', value: number % 90 }] };
    default:
      return { all: [{ field: `event.order-${number}.count`, op: 'gt', value: 1 }, place] };
  }
}
