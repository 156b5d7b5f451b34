import type { Locator, Page } from 'playwright-core';
import type { Texts } from '../../src/widget/texts/texts.ts';

/** The widget’s things by role and name, in the language of the page. */
export interface MessengerHand {
  openButton: Locator;
  panel: Locator;
  thread: Locator;
  field: Locator;
  send: Locator;
  button(name: string): Locator;
  /** Opens the messenger, by the launcher. */
  open(): Promise<void>;
  /** Opens it at a conversation that begins. */
  openNew(): Promise<void>;
  /** Opens it at the list. */
  openMessages(): Promise<void>;
  /** Opens it at the latest conversation, and waits for what was said in it. */
  openLatest(said: string): Promise<void>;
  write(text: string): Promise<void>;
}

export function messengerOf(page: Page, texts: Texts): MessengerHand {
  const panel = page.getByRole('dialog', { name: texts.messenger });
  const thread = panel.getByRole('log', { name: texts.conversation });
  const openButton = page.getByRole('button', { name: texts.launcher.open });
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  return {
    openButton,
    panel,
    thread,
    field: panel.getByRole('textbox', { name: texts.message, exact: true }),
    send: button(texts.send),
    button,
    async open() {
      await openButton.click();
      await panel.waitFor();
    },
    async openNew() {
      await this.open();
      await button(texts.sendUsAMessage).click();
      await this.field.waitFor();
    },
    async openMessages() {
      await this.open();
      await panel.getByRole('navigation').getByRole('button').nth(1).click();
      await panel.getByRole('heading', { name: texts.messages }).waitFor();
    },
    async openLatest(said) {
      await this.openMessages();
      await panel.getByRole('listitem').getByRole('button').first().click();
      await thread.getByText(said).first().waitFor();
    },
    async write(text) {
      await this.field.fill(text);
      await this.send.click();
    },
  };
}
