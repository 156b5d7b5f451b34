import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FollowUpSection } from '../../../src/console/components/automation/rules-section.tsx';
import type {
  AutomationSettings,
  EditAutomationRequest,
} from '../../../src/contract/console/automation.ts';
import { refusal } from '../fake-api.ts';
import { renderInConsole } from '../kit.tsx';
import { makeAutomation, makeDirectory, makeTeam, makeTeammate, objectId } from '../makers.ts';

const vip = makeTeam({ id: objectId(12), name: 'VIP sales' });
const directory = makeDirectory({ teams: [vip] });
const large = {
  id: objectId(31),
  name: 'Large',
  when: { field: 'company.size', op: 'gt', value: 50 },
  then: [{ add_tag: 'VIP' }],
} as const;
const small = { ...large, id: objectId(32), name: 'Small', then: [{ add_tag: 'SMB' }] };

beforeEach(() => {
  // happy-dom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});
afterEach(cleanup);

/** A server that keeps what it is sent. */
function serve(settings: AutomationSettings) {
  let now = settings;
  const editAutomation = vi.fn(async (change: EditAutomationRequest) => {
    now = { ...now, ...change };
    return now;
  });
  return { readAutomation: async () => now, editAutomation };
}
const choose = (label: string, value: string, at: HTMLElement): void => {
  fireEvent.change(within(at).getByRole('combobox', { name: label }), { target: { value } });
};
const type = (role: 'textbox' | 'spinbutton', name: string, value: string, at: HTMLElement) => {
  const field =
    within(at).queryByRole(role, { name }) ?? within(at).getByRole('combobox', { name });
  fireEvent.input(field, { target: { value } });
};

test('O5 “company size greater than 50 → tag VIP, then VIP sales” is built with selects', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<FollowUpSection />, { answers, directory });
  fireEvent.click(await screen.findByRole('button', { name: 'New rule' }));
  const dialog = screen.getByRole('dialog', { name: 'New rule' });
  type('textbox', 'Name', 'Large', dialog);
  const condition = within(dialog).getByRole('group', { name: 'Condition 1' });
  choose('Field', 'company.size', condition);
  choose('Operator', 'gt', condition);
  type('spinbutton', 'Value', '50', condition);
  type('textbox', 'Tag', 'VIP', within(dialog).getByRole('group', { name: 'Action 1' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add action' }));
  choose('What is done', 'assign', within(dialog).getByRole('group', { name: 'Action 2' }));
  choose('Assign to', `team ${vip.id}`, within(dialog).getByRole('group', { name: 'Action 2' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(answers.editAutomation).toHaveBeenCalledWith({
    follow_up_rules: [
      {
        name: 'Large',
        when: { all: [{ field: 'company.size', op: 'gt', value: 50 }] },
        then: [{ add_tag: 'VIP' }, { assign: { team: vip.id } }],
      },
    ],
  });
  const [item] = within(screen.getByRole('list', { name: 'Follow-up rules' })).getAllByRole(
    'listitem',
  );
  expect(item?.textContent).toContain('VIP sales');
});

test('T4 groups stand in groups: all of these, any of those', async () => {
  const answers = serve(makeAutomation({ follow_up_rules: [large] }));
  await renderInConsole(<FollowUpSection />, { answers });
  fireEvent.click(await screen.findByRole('button', { name: 'Edit Large' }));
  const dialog = screen.getByRole('dialog', { name: 'Edit Large' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add group' }));
  const group = within(dialog).getByRole('group', { name: 'Group 2' });
  fireEvent.click(within(group).getByRole('button', { name: 'Add group' }));
  const inner = within(group).getByRole('group', { name: 'Group 2.2' });
  type('spinbutton', 'Value', '3', within(group).getByRole('group', { name: 'Condition 2.1' }));
  const deepest = within(inner).getByRole('group', { name: 'Condition 2.2.1' });
  choose('Field', 'contact.is_verified', deepest);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(answers.editAutomation).toHaveBeenCalled());
  expect(answers.editAutomation.mock.calls[0]?.[0].follow_up_rules?.[0]?.when).toEqual({
    all: [
      { field: 'company.size', op: 'gt', value: 50 },
      {
        any: [
          { field: 'company.size', op: 'gt', value: 3 },
          { all: [{ field: 'contact.is_verified', op: 'eq', value: true }] },
        ],
      },
    ],
  });
});

test('T4 what is missing is said at its very place, and nothing is sent', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<FollowUpSection />, { answers });
  fireEvent.click(await screen.findByRole('button', { name: 'New rule' }));
  const dialog = screen.getByRole('dialog', { name: 'New rule' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText('The rule needs a name.')).toBeTruthy();
  const value = within(within(dialog).getByRole('group', { name: 'Condition 1' })).getByRole(
    'spinbutton',
    { name: 'Value' },
  );
  expect(value.getAttribute('aria-invalid')).toBe('true');
  const below = document.getElementById(value.getAttribute('aria-describedby') ?? '');
  expect(below?.textContent).not.toBe('');
  expect(answers.editAutomation).not.toHaveBeenCalled();
});

test('T4 what only the server finds wrong is said at its place, too', async () => {
  const answers = {
    readAutomation: async () => makeAutomation({ follow_up_rules: [large] }),
    editAutomation: () => Promise.reject(refusal('invalid', 'follow_up_rules.0.when.all.0.value')),
  };
  await renderInConsole(<FollowUpSection />, { answers });
  fireEvent.click(await screen.findByRole('button', { name: 'Edit Large' }));
  const dialog = screen.getByRole('dialog', { name: 'Edit Large' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  const value = within(dialog).getByRole('spinbutton', { name: 'Value' });
  await waitFor(() => expect(value.getAttribute('aria-invalid')).toBe('true'));
});

test('O5 the order of rules is changed with buttons and with Alt and an arrow, and said', async () => {
  const answers = serve(makeAutomation({ follow_up_rules: [large, small] }));
  await renderInConsole(<FollowUpSection />, { answers });
  const list = await screen.findByRole('list', { name: 'Follow-up rules' });
  const namesNow = (): string[] =>
    within(list)
      .getAllByRole('listitem')
      .map((item) => (item.textContent.includes('Large') ? 'Large' : 'Small'));
  fireEvent.click(within(list).getByRole('button', { name: 'Move Large down' }));
  await waitFor(() => expect(namesNow()).toEqual(['Small', 'Large']));
  expect(screen.getByText('Large is now 2 of 2.')).toBeTruthy();
  const edit = within(list).getByRole('button', { name: 'Edit Large' });
  fireEvent.keyDown(edit, { key: 'ArrowUp', altKey: true });
  await waitFor(() => expect(namesNow()).toEqual(['Large', 'Small']));
});

test('T4 teammates read the rules, and change nothing', async () => {
  const answers = serve(makeAutomation({ follow_up_rules: [large] }));
  const teammate = makeTeammate({ role: 'teammate' });
  await renderInConsole(<FollowUpSection />, { answers, teammate });
  await screen.findByText('Large');
  expect(screen.getByText(/Only owners can change these rules/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /New rule|Edit|Delete|Move/ })).toBeNull();
});
