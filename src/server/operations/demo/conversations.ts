import type { Block } from '../../../contract/block.ts';

/** The shop that the demo site plays: it sells lamps. */
export const demoSiteName = 'Lumen';

export interface DemoPart {
  by: 'contact' | 'teammate';
  minutesAgo: number;
  text: string;
}

export interface DemoConversation {
  contact: { role: 'lead' } | { role: 'user'; user_id: string; name: string; email: string };
  pageTitle: string;
  pagePath: string;
  parts: readonly DemoPart[];
  isClosed?: boolean;
}

export function toBlocks(text: string): Block[] {
  return [{ type: 'paragraph', text }];
}

/** What a new workspace's inbox holds, so that there is something to look at: the oldest first. */
export const demoConversations: readonly DemoConversation[] = [
  {
    contact: { role: 'user', user_id: 'demo-noor', name: 'Noor Haddad', email: 'noor@example.com' },
    pageTitle: 'Billing',
    pagePath: '/demo/pricing.html',
    isClosed: true,
    parts: [
      {
        by: 'contact',
        minutesAgo: 2_940,
        text: 'Can I get an invoice with our VAT number on it? The one from last week only has the company name.',
      },
      {
        by: 'teammate',
        minutesAgo: 2_931,
        text: 'Of course. I have added the number to your account and sent the corrected invoice to noor@example.com.',
      },
      { by: 'contact', minutesAgo: 2_925, text: 'That was quick, thank you!' },
    ],
  },
  {
    contact: { role: 'lead' },
    pageTitle: 'Tour',
    pagePath: '/demo/tour.html',
    parts: [
      {
        by: 'contact',
        minutesAgo: 312,
        text: 'Hi! Do the lamps work with a wall dimmer, or only with the app?',
      },
      {
        by: 'teammate',
        minutesAgo: 305,
        text: 'Both. Any trailing-edge dimmer will do. The list of those we have tried is at https://example.com/dimmers',
      },
    ],
  },
  {
    contact: { role: 'user', user_id: 'demo-ines', name: 'Inês Duarte', email: 'ines@example.com' },
    pageTitle: 'Pricing',
    pagePath: '/demo/pricing.html',
    parts: [
      {
        by: 'contact',
        minutesAgo: 47,
        text: 'We are fitting out a hotel with 120 rooms. Is there a price for that many, and how long would delivery take?',
      },
    ],
  },
  {
    contact: { role: 'lead' },
    pageTitle: 'Home',
    pagePath: '/demo/',
    parts: [
      {
        by: 'contact',
        minutesAgo: 6,
        text: 'My parcel says delivered, but there is nothing here 😕',
      },
      { by: 'contact', minutesAgo: 5, text: 'The order number is 20419.' },
    ],
  },
];
