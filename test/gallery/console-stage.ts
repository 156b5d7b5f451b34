import type { Browser, Page } from 'playwright-core';
import type { Environment } from '../../src/server/config.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner } from '../kit/server.ts';
import { createVisitor, type Visitor } from '../kit/visitor.ts';
import { openShop, type Shop } from './shop.ts';
import type { Size, Variant } from './variant.ts';

/** A teammate’s browser, and people who write. */
export interface ConsoleStage extends Pick<Shop, 'server' | 'desk' | 'clock' | 'pass' | 'close'> {
  variant: Variant;
  page: Page;
  console: ReturnType<typeof consoleOf>;
  /** Goes to a page of the console, by its path after `/console/`. */
  goTo(path: string): Promise<void>;
  signIn(): Promise<void>;
  /** Somebody writes, and is known by that name. @returns who, and where */
  personWrites(name: string, text: string): Promise<{ visitor: Visitor; id: string }>;
}

export async function openConsoleStage(
  browser: Browser,
  variant: Variant,
  desktop?: Size,
  environment?: Environment,
): Promise<ConsoleStage> {
  const shop = await openShop(browser, 'console', variant, desktop, environment);
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
    signIn: () => console.signIn(server.url, owner),
    async personWrites(name, text) {
      const visitor = await createVisitor(server);
      const { conversation } = await visitor.start(text);
      const { contact } = (await desk.owner.thread(conversation.id)).conversation;
      await desk.owner.editContact(contact.id, { name });
      return { visitor, id: conversation.id };
    },
  };
}
