import type { Locator, Page } from 'playwright-core';

/** What a visitor finds in the widget, by role and name. */
export function widget(page: Page) {
  const panel = page.getByRole('dialog', { name: 'Messenger' });
  const thread = panel.getByRole('log', { name: 'Conversation' });
  return {
    openButton: page.getByRole('button', { name: 'Open messenger' }),
    closeButton: page.getByRole('button', { name: 'Close messenger' }),
    panel,
    sendUsAMessage: panel.getByRole('button', { name: 'Send us a message' }),
    message: panel.getByRole('textbox', { name: 'Message' }),
    send: panel.getByRole('button', { name: 'Send', exact: true }),
    thread,
    /** What a bot has asked last: where its answer is typed, and the ways out. */
    prompt: {
      field: (name: string): Locator => thread.getByRole('textbox', { name }),
      option: (name: string): Locator => thread.getByRole('button', { name, exact: true }),
      submit: thread.getByRole('button', { name: 'Submit' }).last(),
      skip: thread.getByRole('button', { name: 'Skip' }).last(),
      edit: thread.getByRole('button', { name: 'Edit' }).last(),
      cancel: thread.getByRole('button', { name: 'Cancel' }).last(),
    },
    back: panel.getByRole('button', { name: 'Back' }),
    async write(text: string): Promise<void> {
      await this.message.fill(text);
      await this.send.click();
    },
    /** Presses a button that a bot offers. */
    async choose(option: string): Promise<void> {
      await this.prompt.option(option).click();
    },
    /** Fills in what a bot asks for: “Email”, “Company”. */
    async answer(field: string, text: string): Promise<void> {
      await this.prompt.field(field).fill(text);
      await this.prompt.field(field).press('Enter');
    },
    /** Corrects the last answer that can be corrected. */
    async correct(field: string, text: string): Promise<void> {
      await this.prompt.edit.click();
      await this.answer(field, text);
    },
    async skip(): Promise<void> {
      await this.prompt.skip.click();
    },
    async close(): Promise<void> {
      await this.closeButton.click();
      await panel.waitFor({ state: 'detached' });
    },
    /** Opens the messenger and begins a conversation. */
    async begin(text: string): Promise<void> {
      await this.openButton.click();
      await this.sendUsAMessage.click();
      await this.write(text);
      await this.thread.getByText('Sent', { exact: true }).waitFor();
    },
  };
}

/** What a teammate finds in the console, by role and name. */
export function consoleOf(page: Page) {
  const list = page.getByRole('list', { name: 'Conversations', exact: true });
  return {
    list,
    thread: page.getByRole('log', { name: 'Conversation' }),
    reply: page.getByRole('textbox', { name: 'Reply' }),
    sendReply: page.getByRole('button', { name: 'Send reply' }),
    note: page.getByRole('textbox', { name: 'Note' }),
    addNote: page.getByRole('button', { name: 'Add note' }),
    noteTab: page.getByRole('tab', { name: 'Note' }),
    assign: page.getByRole('button', { name: /^Assign/ }),
    snooze: page.getByRole('button', { name: /^Snooze/ }),
    priority: page.getByRole('button', { name: 'Priority', exact: true }),
    tag: page.getByRole('button', { name: 'Tag', exact: true }),
    tags: page.getByRole('main').getByRole('list', { name: 'Tags' }),
    search: page.getByRole('searchbox', { name: 'Search conversations' }),
    results: page.getByRole('list', { name: 'Search results' }),
    savedReplies: page.getByRole('button', { name: 'Saved replies' }),
    shortcuts: page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
    /** Mine, Unassigned, All, or a team. */
    view: (name: string): Locator =>
      page.getByRole('navigation', { name: 'Inbox' }).getByRole('link', { name }),
    state: (name: string): Locator => page.getByRole('tab', { name, exact: true }),
    /** Chooses from what has opened, by the beginning of what it is called. */
    async choose(option: string): Promise<void> {
      await page.getByRole('combobox').fill(option);
      await page.getByRole('option', { name: option }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    /** Opens the menu of who is signed in. */
    account: page.getByRole('button', { name: /^Account/ }),
    person: page.getByRole('complementary', { name: 'Person' }),
    close: page.getByRole('button', { name: 'Close', exact: true }),
    reopen: page.getByRole('button', { name: 'Reopen', exact: true }),
    conversation: (text: string): Locator => list.getByRole('link').filter({ hasText: text }),
    async signIn(
      url: string,
      { email, password }: { email: string; password: string },
    ): Promise<void> {
      await page.goto(`${url}/console/`);
      await page.getByRole('textbox', { name: 'Email' }).fill(email);
      await page.getByRole('textbox', { name: 'Password' }).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await this.search.waitFor();
    },
    async answer(text: string): Promise<void> {
      await this.reply.fill(text);
      await this.sendReply.click();
    },
  };
}

/** The page goes into the background, as far as it can tell, or comes to the front again. */
export async function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((next) => {
    Object.defineProperty(document, 'visibilityState', { value: next, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
