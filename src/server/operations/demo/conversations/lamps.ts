import type { DemoConversation } from '../step.ts';

/** How the lamps are, and what is wrong with them. */
export const lampConversations: readonly DemoConversation[] = [
  {
    with: 'aiko',
    steps: [
      {
        minutesAgo: 71,
        by: 'contact',
        says: 'The arm of my Heron sinks very slowly. By midnight it lies on my book.',
      },
      { minutesAgo: 66, by: 'owner', gives: 'owner' },
      {
        minutesAgo: 64,
        by: 'owner',
        says: 'That should not happen before its tenth birthday! There is a small screw under the elbow: a quarter turn to the right makes the joint firmer.',
      },
      { minutesAgo: 20, by: 'contact', reads: true },
      {
        minutesAgo: 12,
        by: 'contact',
        says: 'It stays now. But the little rubber cap fell behind the radiator. Can I buy a new one?',
      },
    ],
  },
  {
    with: 'jonas',
    steps: [
      {
        minutesAgo: 151,
        by: 'contact',
        says: 'One of my two Dusks flickers at the lowest setting. The other one, on the same socket, does not.',
      },
      { minutesAgo: 149, by: 'owner', gives: 'mara' },
      { minutesAgo: 148, by: 'mara', tags: 'Flicker' },
      {
        minutesAgo: 146,
        by: 'mara',
        says: 'Then it is the lamp and not the wall. Would you tell me the number under the base?',
      },
      { minutesAgo: 90, by: 'contact', says: 'It says D-2291.' },
      {
        minutesAgo: 84,
        by: 'mara',
        notes:
          'D-22xx still have the old driver. We replace these without asking for the lamp back.',
      },
      {
        minutesAgo: 82,
        by: 'mara',
        says: 'Thank you: that one is from a batch we have improved since. A new one leaves today, and you may keep the old one for parts.',
      },
      { minutesAgo: 27, by: 'contact', says: 'Wow. I had expected a long argument. Danke!' },
    ],
  },
  {
    with: 'dimming',
    steps: [
      {
        minutesAgo: 312,
        by: 'contact',
        says: 'Hi! Do the lamps work with a wall dimmer, or only with the dial?',
      },
      {
        minutesAgo: 305,
        by: 'owner',
        says: 'Both. Any trailing-edge dimmer will do. The list of those we have tried is at https://example.com/dimmers',
      },
      { minutesAgo: 301, by: 'contact', reads: true },
    ],
  },
  {
    with: 'parent',
    steps: [
      {
        minutesAgo: 1_500,
        by: 'contact',
        says: 'Does the Pebble get warm? It would stand where a two-year-old can reach it.',
      },
      {
        minutesAgo: 1_488,
        by: 'mara',
        says: 'Hand-warm after a whole night at full light, and it has no cable and nothing that comes off. Mine has survived two children.',
      },
      { minutesAgo: 1_480, by: 'contact', says: 'Sold 🙂' },
      { minutesAgo: 1_479, by: 'mara', closes: true },
    ],
  },
  {
    with: 'chloe',
    steps: [
      {
        minutesAgo: 4_420,
        by: 'contact',
        says: 'Our cat has opinions about the Dusk. Can one buy the glass shade alone?',
      },
      { minutesAgo: 4_412, by: 'owner', gives: 'owner' },
      { minutesAgo: 4_411, by: 'owner', tags: 'Spare part' },
      {
        minutesAgo: 4_410,
        by: 'owner',
        says: 'Of course, €24 with postage. The next ones come out of the oven this week; I will write as soon as yours is packed.',
      },
      { minutesAgo: 4_300, by: 'contact', says: 'Merci! The cat says sorry.' },
      {
        minutesAgo: 4_290,
        by: 'owner',
        notes: 'The glassworks deliver tomorrow. Put one aside for her.',
      },
      { minutesAgo: 4_289, by: 'owner', snoozesForHours: 18 },
    ],
  },
];
