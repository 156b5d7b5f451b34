import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OfficeHoursSection } from '../../../src/console/components/automation/office-hours-section.tsx';
import { OperatorSection } from '../../../src/console/components/automation/operator-section.tsx';
import type {
  AutomationSettings,
  EditAutomationRequest,
} from '../../../src/contract/console/automation.ts';
import { renderInConsole } from '../kit.tsx';
import { makeAutomation, makeDirectory, makeTeam, makeTeammate, objectId } from '../makers.ts';

const support = makeTeam({ id: objectId(12), name: 'Support' });
const directory = makeDirectory({ teams: [support] });

beforeEach(() => {
  // happy-dom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});
afterEach(cleanup);

function serve(settings: AutomationSettings) {
  let now = settings;
  const editAutomation = vi.fn(async (change: EditAutomationRequest) => {
    now = { ...now, ...change };
    return now;
  });
  return { readAutomation: async () => now, editAutomation };
}
const sent = (answers: ReturnType<typeof serve>) => answers.editAutomation.mock.lastCall?.[0];

test('O1 O3 routing is turned on, and customers go to a team or elsewhere', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<OperatorSection />, { answers, directory });
  fireEvent.click(await screen.findByRole('switch', { name: 'Route existing customers' }));
  const team = await screen.findByRole('combobox', { name: 'Assigned to' });
  fireEvent.change(team, { target: { value: `team ${support.id}` } });
  const card = screen.getByRole('region', { name: 'Route existing customers' });
  fireEvent.click(within(card).getByRole('button', { name: 'Save' }));
  await within(card).findByText('Saved');
  expect(sent(answers)?.operator?.routing).toEqual({
    on: true,
    customers: { assign: { team: support.id } },
  });

  fireEvent.click(within(card).getByRole('radio', { name: 'To a phone number' }));
  const phone = await within(card).findByRole('textbox', { name: 'Phone number' });
  fireEvent.input(phone, { target: { value: 'call me' } });
  fireEvent.click(within(card).getByRole('button', { name: 'Save' }));
  expect(phone.getAttribute('aria-invalid')).toBe('true');
  fireEvent.input(phone, { target: { value: '+351 210 000 000' } });
  fireEvent.click(within(card).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent(answers)?.operator?.routing.customers).toEqual({
      redirect: { phone: '+351 210 000 000' },
    }),
  );
  expect(screen.getByRole('list', { name: 'In this order' }).textContent).toContain(
    'Sends them to +351 210 000 000 instead.',
  );
});

test('O4 questions are added, required, ordered and taken away', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<OperatorSection />, { answers });
  fireEvent.click(await screen.findByRole('switch', { name: 'Qualify leads' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Add a question' }));
  const dialog = screen.getByRole('dialog', { name: 'New question' });
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'What is asked for' }), {
    target: { value: 'contact.custom.' },
  });
  fireEvent.input(within(dialog).getByRole('textbox', { name: 'Attribute' }), {
    target: { value: 'budget' },
  });
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'Answered with' }), {
    target: { value: 'list' },
  });
  fireEvent.input(within(dialog).getByRole('textbox', { name: 'What can be chosen' }), {
    target: { value: 'Small\nLarge' },
  });
  fireEvent.click(within(dialog).getByRole('checkbox', { name: 'It cannot be skipped' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
  await waitFor(() =>
    expect(sent(answers)?.operator?.qualification.questions.at(-1)).toEqual({
      attribute: 'contact.custom.budget',
      type: 'list',
      options: ['Small', 'Large'],
      is_required: true,
    }),
  );
  const list = screen.getByRole('list', { name: 'Questions' });
  fireEvent.click(within(list).getByRole('button', { name: 'Move budget up' }));
  await waitFor(() =>
    expect(sent(answers)?.operator?.qualification.questions[2]?.attribute).toBe(
      'contact.custom.budget',
    ),
  );
  fireEvent.click(within(list).getByRole('button', { name: 'Delete Company name' }));
  await waitFor(() =>
    expect(
      sent(answers)?.operator?.qualification.questions.map(({ attribute }) => attribute),
    ).toEqual(['contact.email', 'contact.custom.budget', 'company.size']),
  );
});

test('O8 a text is said differently in one language', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<OperatorSection />, { answers });
  fireEvent.click(await screen.findByRole('button', { name: 'Say something differently' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.input(within(dialog).getByRole('textbox', { name: 'Language' }), {
    target: { value: 'de' },
  });
  fireEvent.input(within(dialog).getByRole('textbox', { name: 'Text' }), {
    target: { value: 'Schon Kunde?' },
  });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent(answers)?.operator?.texts).toEqual({ ask_customer: { de: 'Schon Kunde?' } }),
  );
  expect(
    within(screen.getByRole('list', { name: 'Your texts' })).getByText('Schon Kunde?'),
  ).toBeTruthy();
});

test('O9 how long a question waits is chosen, and kept at once', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<OperatorSection />, { answers });
  const field = await screen.findByRole('combobox', { name: 'Wait for the team' });
  fireEvent.change(field, { target: { value: '120' } });
  await waitFor(() => expect(sent(answers)?.operator?.wait_for_team_s).toBe(120));
});

test('O11 office hours are set by day, with a zone and holidays', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<OfficeHoursSection />, { answers });
  expect((await screen.findByText('Open now')).getAttribute('role')).toBe('status');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Always open' }));
  for (const day of ['Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    fireEvent.click(await screen.findByRole('checkbox', { name: day }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Monday: to' }), {
    target: { value: '720' },
  });
  fireEvent.change(screen.getByRole('combobox', { name: 'Time zone' }), {
    target: { value: 'Europe/Lisbon' },
  });
  fireEvent.input(screen.getByLabelText('Another day'), { target: { value: '2026-12-25' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  expect(sent(answers)).toEqual({
    office_hours: {
      time_zone: 'Europe/Lisbon',
      intervals: [{ start_minute: 540, end_minute: 720 }],
      holidays: ['2026-12-25'],
    },
  });
});

test('O11 an office that never opens is not kept', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<OfficeHoursSection />, { answers });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Always open' }));
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    fireEvent.click(await screen.findByRole('checkbox', { name: day }));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Choose a day on which somebody is there/);
  expect(answers.editAutomation).not.toHaveBeenCalled();
});

test('T4 teammates read what Operator asks, and change nothing', async () => {
  const answers = serve(makeAutomation());
  await renderInConsole(<OperatorSection />, {
    answers,
    teammate: makeTeammate({ role: 'teammate' }),
  });
  const prompt = await screen.findByRole('switch', { name: 'Email prompt' });
  expect(prompt.closest('fieldset')?.disabled).toBe(true);
  expect(screen.getByText(/Only owners can change what Operator asks/)).toBeTruthy();
});
