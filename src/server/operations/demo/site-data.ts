import type { EventMetadata } from '../../../contract/event-metadata.ts';
import type { DemoContactKey } from './contacts.ts';

interface DemoEvent {
  name: string;
  metadata?: EventMetadata;
  daysAgo: number;
}

/** What the shop's pages have said of somebody. */
export interface DemoSiteData {
  /** As `boot` is given it. */
  said: Record<string, unknown>;
  events: readonly DemoEvent[];
  /** Of their first page. */
  utm?: Partial<Record<'utm_source' | 'utm_medium' | 'utm_campaign', string>>;
}

const seconds = (date: string) => Date.parse(date) / 1_000;
const euros = (amount: number) => ({ amount: amount * 100, currency: 'eur' });

const casaDoMar = {
  company_id: 'casa-do-mar',
  name: 'Casa do Mar',
  plan: 'Trade',
  size: 34,
  monthly_spend: 1_450,
  website: 'https://casa-do-mar.example',
  industry: 'Hotels',
  rooms: 62,
  trade_terms: '30 days',
};

/** The shop knows its customers; of who only looks around it knows little. */
export const demoSiteData: Partial<Record<DemoContactKey, DemoSiteData>> = {
  ines: {
    said: {
      orders: 7,
      lifetime_value: 8_412.5,
      favourite_lamp: 'Dusk',
      newsletter: true,
      warranty_ends_at: seconds('2028-03-31T00:00:00Z'),
      company: casaDoMar,
      companies: [{ company_id: 'duarte', name: 'Duarte Interiors', size: 3, industry: 'Design' }],
    },
    events: [
      { name: 'viewed-page', metadata: { page: 'Prices' }, daysAgo: 0.01 },
      {
        name: 'asked-for-quote',
        metadata: { lamp: 'Dusk', count: 62, needed_by_date: seconds('2027-05-01T00:00:00Z') },
        daysAgo: 0.2,
      },
      {
        name: 'ordered',
        metadata: {
          lamp: 'Heron',
          price: euros(258),
          invoice: { url: 'https://pebble.example/invoices/2214', value: 'Invoice 2214' },
        },
        daysAgo: 12,
      },
      { name: 'ordered', metadata: { lamp: 'Dusk', price: euros(129) }, daysAgo: 30 },
      { name: 'ordered', metadata: { lamp: 'Pebble', price: euros(89) }, daysAgo: 38 },
      { name: 'signed-up', daysAgo: 41 },
    ],
    utm: { utm_source: 'newsletter', utm_medium: 'email', utm_campaign: 'Autumn lamps' },
  },
  noor: {
    said: {
      orders: 3,
      lifetime_value: 347,
      favourite_lamp: 'Heron',
      newsletter: false,
      unsubscribed_from_emails: true,
    },
    events: [
      { name: 'ordered', metadata: { lamp: 'Heron', price: euros(129) }, daysAgo: 6 },
      { name: 'ordered', metadata: { lamp: 'Pebble', price: euros(89) }, daysAgo: 120 },
    ],
  },
  samuel: {
    said: {
      orders: 2,
      lifetime_value: 4_180,
      newsletter: true,
      company: {
        company_id: 'labadi',
        name: 'Labadi Guest Houses',
        plan: 'Trade',
        size: 12,
        monthly_spend: 410,
        website: 'https://labadi.example',
        industry: 'Hotels',
        rooms: 18,
      },
    },
    events: [{ name: 'ordered', metadata: { lamp: 'Dusk', price: euros(4_180) }, daysAgo: 20 }],
  },
  priya: {
    said: { orders: 1, lifetime_value: 129 },
    events: [{ name: 'ordered', metadata: { lamp: 'Dusk', price: euros(129) }, daysAgo: 2 }],
    utm: { utm_source: 'google', utm_medium: 'cpc' },
  },
};
