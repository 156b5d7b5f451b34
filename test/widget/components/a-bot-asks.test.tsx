import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { Prompt } from '../../../src/contract/prompt.ts';
import { createGate, FakeServer, settle, unreachable } from '../fake-server.ts';
import { button, field, press, renderMessenger, say } from '../kit.tsx';
import { idOf } from '../makers.ts';

const id = idOf(1);
const view = { name: 'conversation', conversationId: id } as const;
const routing: Prompt = {
  kind: 'buttons',
  state: 'open',
  options: [
    { id: 'no', label: "No, I'm not a customer yet" },
    { id: 'yes', label: "Yes, I'm a customer" },
  ],
};
const email: Prompt = {
  kind: 'input',
  state: 'open',
  type: 'email',
  attribute: 'contact.email',
  label: 'Email',
  is_skippable: true,
};

/** A conversation in which a bot has asked something before the page came: nothing is typed. */
async function open(prompt: Prompt, more: Parameters<typeof renderMessenger>[0] = {}) {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const promptId = server.botSays(id, 'A question', prompt);
  const messenger = renderMessenger({ server, view, ...more });
  await within(log()).findByText('A question');
  return { ...messenger, promptId };
}
function log(): HTMLElement {
  return screen.getByRole('log', { name: 'Conversation' });
}
function input(name = 'Email'): HTMLInputElement {
  return within(log()).getByRole('textbox', { name });
}
function fill(text: string, name?: string): void {
  fireEvent.input(input(name), { target: { value: text } });
}
/** Once the server has taken the answer. */
function editButton(): Promise<HTMLElement> {
  return within(log()).findByRole('button', { name: /^Edit: / });
}
function answersOf(server: FakeServer) {
  return server.callsOf('reply').map(({ comment }) => comment?.answer);
}

test('O1 a bot has a name of its own, and what it says is told as its own', async () => {
  await open(routing);
  expect(within(log()).getByText('Operator said:')).toBeTruthy();
});

test('O4 a bot is seen to type what it says next, and is heard once', async () => {
  const { server } = await open(routing);
  server.botSays(id, 'Take your time.');
  await screen.findByText('Operator is typing');
  expect(within(log()).queryByText('Take your time.')).toBeNull();
  await within(log()).findByText('Take your time.', undefined, { timeout: 3_000 });
  expect(screen.queryByText('Operator is typing')).toBeNull();
});

test('O4 what can be pressed are buttons with their labels; one that is pressed is said, and the others go', async () => {
  const { server, promptId } = await open(routing);
  const gate = createGate();
  server.up = ({ method }) => (method === 'reply' ? gate.wait() : undefined);
  press("Yes, I'm a customer");
  await waitFor(() => expect(screen.queryByRole('button', { name: /customer/ })).toBeNull());
  expect(within(log()).getByText("Yes, I'm a customer")).toBeTruthy();
  gate.open();
  await waitFor(() =>
    expect(answersOf(server)).toEqual([{ prompt_id: promptId, option_id: 'yes' }]),
  );
  await settle();
  expect(screen.queryByRole('button', { name: /customer/ })).toBeNull();
  expect(server.textsOf(id)).toEqual(['Hi', 'A question', "Yes, I'm a customer"]);
});

test('O10 a button that is pressed twice is said once', async () => {
  const { server } = await open(routing);
  const yes = button("Yes, I'm a customer");
  fireEvent.click(yes);
  fireEvent.click(yes);
  await waitFor(() => expect(server.textsOf(id)).toHaveLength(3));
  await settle();
  expect(answersOf(server)).toHaveLength(1);
});

test('V3 the email prompt is a textbox that browsers can fill in, and what is typed is the answer', async () => {
  const { server, promptId } = await open(email);
  expect(input().type).toBe('email');
  expect(input().inputMode).toBe('email');
  expect(input().getAttribute('autocomplete')).toBe('email');
  fill('Ana@Example.com');
  fireEvent.keyDown(input(), { key: 'Enter' });
  await within(log()).findByText('Ana@Example.com', { selector: 'a' });
  await waitFor(() =>
    expect(answersOf(server)).toEqual([{ prompt_id: promptId, value: 'Ana@Example.com' }]),
  );
  await editButton();
  expect(within(log()).queryByRole('textbox')).toBeNull();
});

test.each([
  { what: 'nothing', typed: '', problem: 'Please fill this in.' },
  { what: 'an email without an @', typed: 'ana.example.com', problem: /not an email/ },
])(
  'V3 $what is told at once, beside the field, and nothing is sent',
  async ({ typed, problem }) => {
    const { server } = await open(email);
    fill(typed);
    press('Submit');
    const told = await within(log()).findByText(problem);
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect(input().getAttribute('aria-describedby')).toBe(told.id);
    expect(input().value).toBe(typed);
    await settle();
    expect(server.callsOf('reply')).toEqual([]);
    fill('ana@example.com');
    await waitFor(() => expect(input().getAttribute('aria-invalid')).toBe('false'));
  },
);

test('V3 what the server does not take comes back into the field, with the reason, and is no failed message', async () => {
  const { server } = await open(email);
  fill('ana@example');
  press('Submit');
  await within(log()).findByText(/not an email/);
  expect(input().value).toBe('ana@example');
  expect(within(log()).queryByText(/Not sent/)).toBeNull();
  expect(server.textsOf(id)).toEqual(['Hi', 'A question']);
  fill('ana@example.com');
  press('Submit');
  await waitFor(() => expect(server.textsOf(id)).toHaveLength(3));
});

test('O4 a question can be skipped, which is said, and may be answered after all', async () => {
  const { server, promptId } = await open(email);
  press('Skip');
  await within(log()).findByText('Skipped');
  fireEvent.click(await editButton());
  expect(answersOf(server)).toEqual([{ prompt_id: promptId, is_skipped: true }]);
  expect(server.textsOf(id).at(-1)).toBe('Skipped');
  // Once: as a message.
  expect(within(log()).getAllByText('Skipped')).toHaveLength(1);
  await waitFor(() => expect(input().value).toBe(''));
});

test('O4 a question that has to be answered cannot be skipped', async () => {
  await open({ ...email, is_skippable: false });
  expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
});

test('O4 an answer can be corrected: the field has what was understood, and the correction is said too', async () => {
  const { server } = await open({
    ...email,
    state: 'answered',
    answer: 'ana@example.com',
    is_correctable: true,
  });
  press('Edit: Email');
  await waitFor(() => expect(input().value).toBe('ana@example.com'));
  fill('eva@example.com');
  press('Submit');
  await waitFor(() => expect(server.textsOf(id).at(-1)).toBe('eva@example.com'));
  await editButton();
  expect(within(log()).getAllByText('eva@example.com')).toHaveLength(1);
  expect(within(log()).queryByText('ana@example.com')).toBeNull();
});

test('O4 who thinks better of a correction finds the answer as it was', async () => {
  const { server } = await open({
    ...email,
    state: 'answered',
    answer: 'ana@example.com',
    is_correctable: true,
  });
  press('Edit: Email');
  await waitFor(() => expect(input()).toBeTruthy());
  fill('nobody');
  press('Cancel');
  await within(log()).findByText('ana@example.com');
  press('Edit: Email');
  await waitFor(() => expect(input().value).toBe('ana@example.com'));
  expect(server.callsOf('reply')).toEqual([]);
});

test.each<[string, Partial<Prompt>, boolean]>([
  ['that nobody asks any more', { state: 'over' }, false],
  ['that was answered by a button', { ...routing, state: 'answered', answer: 'yes' }, false],
  ['that stands', { state: 'answered', answer: 'a@b.pt', is_correctable: false }, true],
])('O9 an answer %s cannot be changed', async (_what, prompt, isShown) => {
  await open({ ...email, ...prompt });
  expect(within(log()).queryAllByRole('button')).toEqual([]);
  expect(within(log()).queryByRole('textbox')).toBeNull();
  expect(within(log()).queryByText('a@b.pt') !== null).toBe(isShown);
});

test('O4 a message in the middle just goes, and the question stays with what was typed', async () => {
  const { server } = await open(email);
  fill('ana@');
  say('Why do you ask?');
  await waitFor(() => expect(server.textsOf(id).at(-1)).toBe('Why do you ask?'));
  expect(answersOf(server)).toEqual([undefined]);
  expect(input().value).toBe('ana@');
});

test('O10 a question that was answered in another browser is let go without a word', async () => {
  const { server, promptId } = await open(email);
  fill('ana@example.com');
  server.unheard(() => server.settle(id, promptId, { state: 'over' }));
  press('Submit');
  await waitFor(() => expect(within(log()).queryByRole('textbox')).toBeNull());
  expect(within(log()).queryByText(/Not sent/)).toBeNull();
  await waitFor(() => expect(server.callsOf('readThread').length).toBeGreaterThan(1));
  expect(server.textsOf(id)).toEqual(['Hi', 'A question']);
});

test('O10 a question that is answered elsewhere is seen to be', async () => {
  const { server, promptId, context } = await open(email);
  fill('an');
  server.settle(id, promptId, {
    state: 'answered',
    answer: 'ana@example.com',
    is_correctable: true,
  });
  await within(log()).findByText('ana@example.com');
  await waitFor(() => expect(context.composer.drafts.value.size).toBe(0));
});

test('O10 an answer that cannot be sent yet shows as given', async () => {
  const { server } = await open(email);
  server.up = ({ method }) => method === 'reply' && unreachable();
  fill('ana@example.com');
  press('Submit');
  await within(log()).findByText('ana@example.com', { selector: 'a' });
  expect(within(log()).queryByRole('textbox')).toBeNull();
  await within(log()).findByText(/keep trying/);
});

test('O4 a list is chosen from by buttons, and a long one from a list', async () => {
  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `v${index}`, label: `Choice ${index}` }));
  const list: Prompt = { kind: 'input', state: 'open', type: 'list', label: 'Plan' };
  const { server, promptId } = await open({ ...list, options: options(3) });
  press('Choice 1');
  await waitFor(() => expect(answersOf(server)).toEqual([{ prompt_id: promptId, value: 'v1' }]));
  const next = server.botSays(id, 'And now?', { ...list, options: options(20) });
  fireEvent.change(await within(log()).findByRole('combobox', { name: 'Plan' }), {
    target: { value: 'v7' },
  });
  await waitFor(() => expect(answersOf(server).at(-1)).toEqual({ prompt_id: next, value: 'v7' }));
  expect(server.textsOf(id).at(-1)).toBe('Choice 7');
});

test('O4 a field without a name of its own is called what it is', async () => {
  await open({ kind: 'input', state: 'open', type: 'phone', attribute: 'contact.phone' });
  const phone = input('Phone number');
  expect(phone.type).toBe('tel');
  const help = within(log()).getByText(/country code/);
  expect(phone.getAttribute('aria-describedby')).toBe(help.id);
});

test('S5 the prompts speak Arabic where the messenger does', async () => {
  const { ar } = await import('../../../src/widget/texts/ar.ts');
  const server = new FakeServer();
  server.seed(id, '> Hi');
  server.botSays(id, 'سؤال', { ...email, label: 'البريد الإلكتروني' });
  renderMessenger({ server, view, texts: ar, locale: 'ar' });
  expect(await screen.findByRole('button', { name: 'تخطٍّ' })).toBeTruthy();
  expect(screen.getByText('المساعد الآلي')).toBeTruthy();
});

test('S1 onUserEmailSupplied is told once the server has taken an email, and by nothing else', async () => {
  const onUserEmailSupplied = vi.fn();
  const { server } = await open(email, { bridge: { onUserEmailSupplied } });
  fill('ana@example');
  press('Submit');
  await within(log()).findByText(/not an email/);
  press('Skip');
  await within(log()).findByText('Skipped');
  fireEvent.click(await editButton());
  expect(onUserEmailSupplied).not.toHaveBeenCalled();
  await waitFor(() => expect(input()).toBeTruthy());
  fill('ana@example.com');
  press('Submit');
  await waitFor(() => expect(onUserEmailSupplied).toHaveBeenCalledTimes(1));
  expect(server.textsOf(id).at(-1)).toBe('ana@example.com');
});

test('S1 a page from before onUserEmailSupplied was lacks nothing else', async () => {
  const { server } = await open(email);
  fill('ana@example.com');
  press('Submit');
  await waitFor(() => expect(server.textsOf(id).at(-1)).toBe('ana@example.com'));
});

test('S5 the focus goes on from question to question, but not from somebody who writes', async () => {
  const { server } = await open(routing);
  const company: Prompt = { kind: 'input', state: 'open', label: 'Company' };
  server.afterAnswer = () => server.botSays(id, 'Where do you work?', company);
  button("Yes, I'm a customer").focus();
  press("Yes, I'm a customer");
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await waitFor(() => expect(document.activeElement).toBe(input('Company')), { timeout: 3_000 });

  server.afterAnswer = () => server.botSays(id, 'Which email?', email);
  fill('Foyer', 'Company');
  press('Submit');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  fireEvent.input(field(), { target: { value: 'By the way' } });
  await within(log()).findByText('Which email?', undefined, { timeout: 3_000 });
  await settle();
  expect(document.activeElement).toBe(field());
});

test('S5 what is wrong leads back to the field', async () => {
  await open(email);
  fill('nobody');
  button('Submit').focus();
  press('Submit');
  await waitFor(() => expect(document.activeElement).toBe(input()));
});
