import type { Browser, Page } from 'playwright-core';
import { consoleOf } from '../kit/pages.ts';
import { createVisitor, type Visitor } from '../kit/visitor.ts';
import type { Premises } from './premises.ts';
import { openShop, type Shop } from './shop.ts';
import type { Size, Variant } from './variant.ts';

/** A teammate’s browser, and people who write. */
export interface ConsoleStage extends Pick<Shop, 'server' | 'desk' | 'clock' | 'pass' | 'close'> {
  variant: Variant;
  page: Page;
  console: ReturnType<typeof consoleOf>;
  /** Goes to a page of the console, by its path after `/console/`. */
  goTo(path: string): Promise<void>;
  /** Whoever comes back is signed in: the page on which one signs in has pictures of its own. */
  signIn(path?: string): Promise<void>;
  /** Somebody writes, and is known by that name. @returns who, and where */
  personWrites(name: string, text: string): Promise<{ visitor: Visitor; id: string }>;
}

export async function openConsoleStage(
  browser: Browser,
  premises: Premises,
  variant: Variant,
  desktop?: Size,
): Promise<ConsoleStage> {
  const shop = await openShop(browser, premises, 'console', variant, desktop);
  const { server, context, desk } = shop;
  const page = await context.newPage();
  const console = consoleOf(page);
  return {
    ...shop,
    variant,
    page,
    console,
    async goTo(path) {
      await page.goto(`${server.url}/console/${path}`);
    },
    async signIn(path = '') {
      const [name = '', value = ''] = desk.owner.cookie.split('=');
      await context.addCookies([{ name, value, url: server.url }]);
      await page.goto(`${server.url}/console/${path}`);
    },
    async personWrites(name, text) {
      const visitor = await createVisitor(server);
      const { conversation } = await visitor.start(text);
      const { contact } = (await desk.owner.thread(conversation.id)).conversation;
      await desk.owner.editContact(contact.id, { name });
      return { visitor, id: conversation.id };
    },
  };
}
