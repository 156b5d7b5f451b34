import { expect, test } from 'vitest';
import { moved } from '../../../../src/console/state/automation/moved.ts';
import {
  everyWorkflow,
  filterWorkflows,
  isEvery,
  triggersOf,
} from '../../../../src/console/state/automation/workflow-filter.ts';
import { triggerWords } from '../../../../src/console/state/automation/workflow-words.ts';
import { makeWorkflow, objectId } from '../../makers.ts';

const welcome = makeWorkflow({ id: objectId(1), state: 'live' });
const tagger = makeWorkflow({
  id: objectId(2),
  is_customer_facing: false,
  definition: { trigger: { on: 'contact_replied' }, steps: [{ tag_conversation: 'Projects' }] },
});
const all = [welcome, tagger];

test('W11 workflows are shown by state, by trigger, and background ones alone', () => {
  expect(filterWorkflows(all, everyWorkflow)).toEqual(all);
  expect(filterWorkflows(all, { ...everyWorkflow, state: 'live' })).toEqual([welcome]);
  expect(filterWorkflows(all, { ...everyWorkflow, trigger: 'contact_replied' })).toEqual([tagger]);
  expect(filterWorkflows(all, { ...everyWorkflow, isBackgroundOnly: true })).toEqual([tagger]);
  expect(filterWorkflows(all, { ...everyWorkflow, state: 'live', isBackgroundOnly: true })).toEqual(
    [],
  );
});

test('W11 only triggers that there are can be chosen', () => {
  expect(triggersOf([...all, welcome])).toEqual(['conversation_started', 'contact_replied']);
  expect(isEvery(everyWorkflow)).toBe(true);
  expect(isEvery({ ...everyWorkflow, isBackgroundOnly: true })).toBe(false);
});

test('W11 a trigger says how long it waits', () => {
  expect(triggerWords({ on: 'contact_unresponsive', after_s: 259_200 })).toBe(
    'They do not answer for 3 days',
  );
  expect(triggerWords({ on: 'teammate_unresponsive', after_s: 90 })).toBe(
    'No teammate answers for 90 seconds',
  );
});

test('W7 one of a list goes elsewhere, and nowhere outside of it', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a'], 0, 1)).toEqual(['a']);
});
