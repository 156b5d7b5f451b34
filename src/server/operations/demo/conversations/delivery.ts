import type { DemoConversation } from '../step.ts';

/** Parcels, invoices, returns. */
export const deliveryConversations: readonly DemoConversation[] = [
  {
    with: 'awaiting',
    steps: [
      {
        minutesAgo: 6,
        by: 'contact',
        says: 'My parcel says delivered, but there is nothing here 😕',
      },
      { minutesAgo: 5, by: 'contact', says: 'The order number is 20419.' },
    ],
  },
  {
    with: 'priya',
    steps: [
      {
        minutesAgo: 34,
        by: 'contact',
        says: 'Hi, I ordered two Dusks an hour ago and typed my old address. Can you still stop it?',
      },
      { minutesAgo: 33, by: 'mara', gives: 'owner' },
      { minutesAgo: 33, by: 'mara', prioritises: true },
      { minutesAgo: 32, by: 'mara', tags: 'Delivery' },
      {
        minutesAgo: 31,
        by: 'mara',
        notes: 'The van leaves at four. I have asked the warehouse to hold order 20431.',
      },
      {
        minutesAgo: 29,
        by: 'owner',
        says: 'Yes, we have caught it in time. What is the right address?',
      },
      { minutesAgo: 18, by: 'contact', says: '48 Alder Street, apartment 3. Thank you so much!' },
    ],
  },
  {
    with: 'northern',
    steps: [
      {
        minutesAgo: 104,
        by: 'contact',
        says: 'Do you ship to Tromsø, and do I have to pay customs there?',
      },
      { minutesAgo: 102, by: 'yuki', gives: 'support' },
      { minutesAgo: 101, by: 'yuki', tags: 'Delivery' },
    ],
  },
  {
    with: 'noor',
    steps: [
      {
        minutesAgo: 2_940,
        by: 'contact',
        says: 'Can I get an invoice with our VAT number on it? The one from last week only has the company name.',
      },
      { minutesAgo: 2_936, by: 'owner', tags: 'Invoice' },
      {
        minutesAgo: 2_931,
        by: 'owner',
        says: 'Of course. I have added the number to your account and sent the corrected invoice to noor@example.com.',
      },
      { minutesAgo: 2_925, by: 'contact', says: 'That was quick, thank you!' },
      { minutesAgo: 2_924, by: 'owner', closes: true },
    ],
  },
  {
    with: 'emil',
    steps: [
      {
        minutesAgo: 1_720,
        by: 'contact',
        says: 'The Heron is lovely and too tall for our desk. How do I send it back? I no longer have the box.',
      },
      { minutesAgo: 1_711, by: 'tomas', gives: 'tomas' },
      { minutesAgo: 1_710, by: 'tomas', tags: 'Return' },
      {
        minutesAgo: 1_709,
        by: 'tomas',
        says: 'Any box will do. The label at https://example.com/returns is paid, and the money is with you two days after we have the lamp.',
      },
      { minutesAgo: 1_650, by: 'contact', says: 'Perfect. It is on its way.' },
      { minutesAgo: 1_640, by: 'tomas', closes: true },
    ],
  },
];
