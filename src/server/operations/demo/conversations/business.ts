import type { DemoConversation } from '../step.ts';

/** Hotels, shops, newspapers, and what nobody has asked for. */
export const businessConversations: readonly DemoConversation[] = [
  {
    with: 'ines',
    steps: [
      {
        minutesAgo: 47,
        by: 'contact',
        says: 'We are fitting out a hotel with 120 rooms. Is there a price for that many, and how long would delivery take?',
      },
      { minutesAgo: 45, by: 'mara', gives: 'sales' },
      { minutesAgo: 45, by: 'mara', prioritises: true },
      { minutesAgo: 44, by: 'mara', tags: 'Hotel' },
      {
        minutesAgo: 43,
        by: 'mara',
        notes:
          'She bought nine Dusks in October to try them. Yuki, is the spring batch still free?',
      },
    ],
  },
  {
    with: 'samuel',
    steps: [
      {
        minutesAgo: 205,
        by: 'contact',
        says: 'The guests love the bedside lamps. Could the next twelve have the guesthouse’s name on the base?',
      },
      { minutesAgo: 198, by: 'yuki', gives: 'sales' },
      { minutesAgo: 198, by: 'yuki', gives: 'yuki' },
      { minutesAgo: 197, by: 'yuki', tags: 'Hotel' },
      {
        minutesAgo: 196,
        by: 'yuki',
        says: 'Gladly! We engrave by hand, so it adds a week and €6 a lamp. Would you send me the lettering?',
      },
      { minutesAgo: 188, by: 'contact', reads: true },
    ],
  },
  {
    with: 'editor',
    steps: [
      {
        minutesAgo: 2_640,
        by: 'contact',
        says: 'I write about homes for the Evening Post, and would like to borrow a Heron for a photograph. Whom should I talk to?',
      },
      { minutesAgo: 2_630, by: 'owner', tags: 'Press' },
      {
        minutesAgo: 2_628,
        by: 'owner',
        says: 'To me. One can be with you on Thursday; we would need it back within the month. When is the shoot?',
      },
      {
        minutesAgo: 2_600,
        by: 'contact',
        says: 'I will ask the photographer and come back to you.',
      },
      { minutesAgo: 2_598, by: 'owner', gives: 'owner' },
      { minutesAgo: 2_597, by: 'owner', snoozesForHours: undefined },
    ],
  },
  {
    with: 'spammer',
    steps: [
      {
        minutesAgo: 5_600,
        by: 'contact',
        says: 'Dear sir or madam, we can bring your website to the FIRST PAGE of all search engines. Reply YES.',
      },
      { minutesAgo: 5_480, by: 'owner', closes: true },
    ],
  },
  {
    with: 'noor',
    steps: [
      {
        minutesAgo: 30_260,
        by: 'contact',
        says: 'Is there a discount for a second order? We need four more for the new meeting room.',
      },
      {
        minutesAgo: 30_251,
        by: 'owner',
        says: 'There is for you: LUMEN-AGAIN takes a tenth off until the end of the month.',
      },
      { minutesAgo: 30_240, by: 'contact', says: 'Ordered. Thanks!' },
      { minutesAgo: 30_238, by: 'owner', closes: true },
    ],
  },
];
