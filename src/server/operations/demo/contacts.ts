import type { Contact } from '../../storage/contacts.ts';

/** Somebody who has written to the shop. */
export interface DemoContact {
  role: 'lead' | 'user';
  /** What is known of them; of some leads that is little. */
  known: Partial<
    Pick<
      Contact,
      | 'user_id'
      | 'name'
      | 'email'
      | 'phone'
      | 'language'
      | 'time_zone'
      | 'browser'
      | 'operating_system'
      | 'referrer'
    >
  >;
  page: { title: string; path: string };
  daysKnown: number;
  tags?: readonly string[];
  isBlocked?: boolean;
}

const pages = {
  home: { title: 'Home', path: '/demo/' },
  prices: { title: 'Prices', path: '/demo/pricing.html' },
  tour: { title: 'Tour', path: '/demo/tour.html' },
} as const;

const mac = { browser: 'Safari 18', operating_system: 'macOS Sequoia' };
const phone = { browser: 'Safari 18', operating_system: 'iOS 18.1' };
const windows = { browser: 'Microsoft Edge 131', operating_system: 'Windows 10' };
const android = { browser: 'Chrome 131', operating_system: 'Android 15' };
const linux = { browser: 'Firefox 132', operating_system: 'Linux' };

export const demoContacts = {
  ines: {
    role: 'user',
    known: {
      user_id: 'demo-ines',
      name: 'Inês Duarte',
      email: 'ines@example.com',
      phone: '+351 21 555 0142',
      language: 'pt-PT',
      time_zone: 'Europe/Lisbon',
      referrer: 'https://duckduckgo.com/',
      ...mac,
    },
    page: pages.prices,
    daysKnown: 41,
    tags: ['Hotel'],
  },
  noor: {
    role: 'user',
    known: {
      user_id: 'demo-noor',
      name: 'Noor Haddad',
      email: 'noor@example.com',
      language: 'en-GB',
      time_zone: 'Europe/London',
      ...windows,
    },
    page: pages.prices,
    daysKnown: 402,
    tags: ['Regular'],
  },
  jonas: {
    role: 'user',
    known: {
      user_id: 'demo-jonas',
      name: 'Jonas Weber',
      email: 'jonas@example.com',
      language: 'de-DE',
      time_zone: 'Europe/Berlin',
      ...linux,
    },
    page: pages.tour,
    daysKnown: 96,
  },
  aiko: {
    role: 'user',
    known: {
      user_id: 'demo-aiko',
      name: 'Aiko Mori',
      email: 'aiko@example.com',
      language: 'ja',
      time_zone: 'Asia/Tokyo',
      ...phone,
    },
    page: pages.home,
    daysKnown: 230,
    tags: ['Regular'],
  },
  priya: {
    role: 'user',
    known: {
      user_id: 'demo-priya',
      name: 'Priya Raman',
      email: 'priya@example.com',
      phone: '+1 555 0117',
      language: 'en-US',
      time_zone: 'America/New_York',
      referrer: 'https://www.google.com/',
      ...android,
    },
    page: pages.prices,
    daysKnown: 3,
  },
  samuel: {
    role: 'user',
    known: {
      user_id: 'demo-samuel',
      name: 'Samuel Osei',
      email: 'samuel@example.com',
      language: 'en',
      time_zone: 'Africa/Accra',
      ...windows,
    },
    page: pages.home,
    daysKnown: 58,
    tags: ['Hotel', 'Regular'],
  },
  chloe: {
    role: 'user',
    known: {
      user_id: 'demo-chloe',
      name: 'Chloé Martin',
      email: 'chloe@example.com',
      language: 'fr-FR',
      time_zone: 'Europe/Paris',
      ...mac,
    },
    page: pages.tour,
    daysKnown: 640,
  },
  emil: {
    role: 'user',
    known: {
      user_id: 'demo-emil',
      name: 'Emil Nyström',
      email: 'emil@example.com',
      language: 'sv-SE',
      time_zone: 'Europe/Stockholm',
      ...android,
    },
    page: pages.prices,
    daysKnown: 19,
  },
  awaiting: { role: 'lead', known: { language: 'en', ...phone }, page: pages.home, daysKnown: 0 },
  dimming: {
    role: 'lead',
    known: { language: 'en', time_zone: 'Europe/Dublin', ...mac },
    page: pages.tour,
    daysKnown: 0,
  },
  northern: {
    role: 'lead',
    known: {
      name: 'Ragnhild',
      email: 'ragnhild@example.net',
      language: 'nb-NO',
      time_zone: 'Europe/Oslo',
      ...android,
    },
    page: pages.prices,
    daysKnown: 0,
  },
  parent: { role: 'lead', known: { language: 'en', ...android }, page: pages.home, daysKnown: 1 },
  editor: {
    role: 'lead',
    known: {
      name: 'Della Voss',
      email: 'della@evening-post.example',
      phone: '+44 20 5550 0188',
      language: 'en-GB',
      referrer: 'https://evening-post.example/homes',
      ...linux,
    },
    page: pages.tour,
    daysKnown: 2,
    tags: ['Press'],
  },
  spammer: {
    role: 'lead',
    known: { language: 'en', ...windows },
    page: pages.home,
    daysKnown: 4,
    isBlocked: true,
  },
} as const satisfies Record<string, DemoContact>;

export type DemoContactKey = keyof typeof demoContacts;
