import type { Browser, Page } from 'playwright-core';
import { must } from '../../src/base/must.ts';
import { en as emojiInEnglish } from '../../src/widget/emoji/en.ts';
import { en as filesInEnglish } from '../../src/widget/files/en.ts';
import { catalogue } from '../../src/widget/texts/catalogue.ts';
import type { EmojiTexts } from '../../src/widget/texts/emoji-texts.ts';
import type { FileTexts } from '../../src/widget/texts/file-texts.ts';
import type { Texts } from '../../src/widget/texts/texts.ts';
import { serveHostPage } from '../kit/host-page.ts';
import { Visitor } from '../kit/visitor.ts';
import { messengerOf, type MessengerHand } from './messenger-hand.ts';
import type { Premises } from './premises.ts';
import { openShop, type Shop } from './shop.ts';
import { sitePage } from './site.ts';
import type { Size, Variant } from './variant.ts';
import { words, type Words } from './words.ts';

/** A page of a customer’s site, who is on it, and who answers. */
export interface WidgetStage extends Pick<Shop, 'server' | 'desk' | 'clock' | 'pass' | 'close'> {
  variant: Variant;
  page: Page;
  messenger: MessengerHand;
  texts: Texts;
  files: FileTexts;
  emoji: EmojiTexts;
  words: Words;
  /** Goes to the page, where the launcher is. */
  arrive(): Promise<void>;
  /** Whoever is going to arrive has been here already, in this browser. */
  returning(): Promise<Visitor>;
}

export async function openWidgetStage(
  browser: Browser,
  premises: Premises,
  variant: Variant,
  desktop?: Size,
): Promise<WidgetStage> {
  const shop = await openShop(browser, premises, 'widget', variant, desktop);
  const { server, context } = shop;
  const { language } = variant;
  const site = await serveHostPage(sitePage(server.url, language));
  const page = await context.newPage();
  const texts = must(catalogue[language], language);
  const messenger = messengerOf(page, texts);
  return {
    ...shop,
    variant,
    page,
    messenger,
    texts,
    files: texts.files ?? filesInEnglish,
    emoji: texts.emoji ?? emojiInEnglish,
    words: words[language],
    async arrive() {
      await page.goto(site.url);
      await messenger.openButton.waitFor();
    },
    async returning() {
      const visitor = new Visitor(server);
      await visitor.pingWith({ language });
      const { visitor_id, token, device } = visitor.ids;
      const cookies = { id: visitor_id, session: token, 'device-id': device };
      await context.addCookies(
        Object.entries(cookies).map(([kind, value]) => ({
          name: `intercom-${kind}-demo`,
          value,
          url: site.url,
        })),
      );
      return visitor;
    },
    async close() {
      await shop.close();
      await site.close();
    },
  };
}
