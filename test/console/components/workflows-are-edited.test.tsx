import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkflowsSection } from '../../../src/console/components/automation/workflows-section.tsx';
import type { ConsoleApi } from '../../../src/console/session/types/console-api.ts';
import type { CreateWorkflowRequest } from '../../../src/contract/console/automation.ts';
import { renderInConsole } from '../kit.tsx';
import { makeRun, makeTeammate, makeWorkflow, objectId } from '../makers.ts';

const welcome = makeWorkflow({ id: objectId(1), state: 'live' });
const tagger = makeWorkflow({
  id: objectId(2),
  name: 'Tag projects',
  is_customer_facing: false,
  definition: { trigger: { on: 'contact_replied' }, steps: [{ tag_conversation: 'Projects' }] },
});
const list = { listWorkflows: async () => ({ workflows: [welcome, tagger] }) };
const open = (answers: Partial<ConsoleApi>, path = '/console/settings/workflows') =>
  renderInConsole(<WorkflowsSection />, { answers: { ...list, ...answers }, path });
const openWelcome = (answers: Partial<ConsoleApi> = {}) =>
  open(answers, `/console/settings/workflows/${welcome.id}`);

beforeEach(() => {
  // happy-dom has no modal dialogs, and nothing to scroll.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLElement.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

test('W11 background workflows are marked, and shown alone', async () => {
  await open({});
  const rows = within(await screen.findByRole('list', { name: 'Workflows' }));
  expect(rows.getAllByRole('listitem')).toHaveLength(2);
  expect(rows.getByText('Background')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Background only' }));
  await waitFor(() => expect(rows.getAllByRole('listitem')).toHaveLength(1));
  expect(rows.getByRole('link', { name: 'Tag projects' })).toBeTruthy();
  // Among some of them an order would mean nothing.
  expect(rows.queryByRole('button', { name: /^Move/ })).toBeNull();
});

test('W7 W8 order and state are changed in the list', async () => {
  const orderWorkflows = vi.fn(async () => ({ workflows: [tagger, welcome] }));
  const editWorkflow = vi.fn(async () => ({ ...tagger, state: 'live' as const }));
  await open({ orderWorkflows, editWorkflow });
  fireEvent.click(await screen.findByRole('button', { name: 'Move Welcome down' }));
  await waitFor(() => expect(orderWorkflows).toHaveBeenCalledWith([tagger.id, welcome.id]));
  fireEvent.change(screen.getByRole('combobox', { name: 'State of Tag projects' }), {
    target: { value: 'live' },
  });
  await waitFor(() => expect(editWorkflow).toHaveBeenCalledWith(tagger.id, { state: 'live' }));
});

test('W8 a new workflow begins as a draft of a template, and opens', async () => {
  const createWorkflow = vi.fn(async (made: CreateWorkflowRequest) =>
    makeWorkflow({ ...made, id: objectId(3) }),
  );
  await open({ createWorkflow });
  fireEvent.click(await screen.findByRole('button', { name: 'New workflow' }));
  const dialog = screen.getByRole('dialog', { name: 'New workflow' });
  fireEvent.click(within(dialog).getByRole('radio', { name: 'From nothing' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Make a draft' }));
  await screen.findByRole('textbox', { name: 'Definition' });
  expect(createWorkflow.mock.lastCall?.[0].definition.steps.length).toBeGreaterThan(0);
});

test('W8 a definition is checked as it is typed: each problem leads to its line, and is not saved', async () => {
  const editWorkflow = vi.fn(async () => welcome);
  await openWelcome({ editWorkflow });
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Definition' });
  const text =
    '{\n  "trigger": { "on": "conversation_started" },\n  "steps": [\n    { "messge": "Hi" }\n  ]\n}';
  fireEvent.input(field, { target: { value: text } });
  const problem = await screen.findByRole('button', { name: /^Line 4/ });
  fireEvent.click(problem);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('messge');
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();

  fireEvent.input(field, { target: { value: text.replace('messge', 'message') } });
  fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  expect(editWorkflow).toHaveBeenCalledWith(welcome.id, {
    name: 'Welcome',
    definition: { trigger: { on: 'conversation_started' }, steps: [{ message: 'Hi' }] },
  });
});

test('W8 the steps stand beside it as a tree in words, and lead to their place', async () => {
  await openWelcome();
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Definition' });
  fireEvent.click(screen.getByRole('button', { name: 'Says “Hello!”' }));
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('Hello!');
});

test('W10 a dry run shows what would be said and done, with imagined answers', async () => {
  const dryRun = vi.fn<ConsoleApi['dryRun']>(async () => ({
    begins: true,
    because: [],
    lines: [
      { kind: 'bot', text: 'How many people?' },
      { kind: 'person', text: '12' },
      { kind: 'action', text: `Assign to “${makeTeammate().id}”` },
      { kind: 'end', text: 'Completed' },
    ],
  }));
  await openWelcome({ dryRun });
  fireEvent.click(await screen.findByRole('tab', { name: 'Dry run' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'What they answer' }), {
    target: { value: '12\n\n No ' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
  await screen.findByText('It would begin.');
  const lines = within(screen.getByRole('list', { name: 'Transcript' })).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Bot: How many people?',
    'Person: 12',
    'Assign to “Robin Reyes”',
    'Completed',
  ]);
  expect(dryRun).toHaveBeenCalledWith({
    definition: welcome.definition,
    answers: ['12', '', 'No'],
  });
});

test('W10 the runs of a workflow are read in words, and one that failed stands open', async () => {
  const failed = makeRun({
    state: 'failed',
    problem: 'The team is gone.',
    trace: [{ at: 0, entry: { what: 'step', step: '0', kind: 'assign' } }],
  });
  await openWelcome({ listRuns: async () => ({ runs: [failed] }) });
  fireEvent.click(await screen.findByRole('tab', { name: 'Runs' }));
  await screen.findByText('The team is gone.');
  expect(screen.getByText('Assigned the conversation')).toBeTruthy();
  expect(screen.getByText('Failed').closest('details')?.open).toBe(true);
});

test('T4 teammates read workflows, and change nothing', async () => {
  await renderInConsole(<WorkflowsSection />, {
    answers: list,
    teammate: makeTeammate({ role: 'teammate' }),
    path: `/console/settings/workflows/${welcome.id}`,
  });
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Definition' });
  expect(field.readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: /^State of/ })).toBeNull();
});
